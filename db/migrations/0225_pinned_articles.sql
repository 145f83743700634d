-- Lists begin with what is pinned. Without these, that the most of a column is not pinned is found out by reading all of it.
CREATE INDEX article_placement_pinned ON article_placement (column_id) WHERE pinned_until IS NOT NULL;
CREATE INDEX article_placement_pinned_site ON article_placement (site_id) WHERE pinned_until IS NOT NULL;
