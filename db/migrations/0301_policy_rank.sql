-- 规章, 行政规范性文件 and other documents of an organ, told apart for the annual report of disclosure (条例第二十条第（一）项).
ALTER TABLE article_live ADD COLUMN policy_rank text CHECK (policy_rank IN ('rule', 'normative', 'other'));
CREATE INDEX article_live_ranked ON article_live (organ_path text_pattern_ops, policy_rank) WHERE policy_rank IS NOT NULL;
