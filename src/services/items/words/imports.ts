// Words of sending in what other systems have.
import { defineWords } from '#platform/i18n/words.ts';

export const importWords = defineWords({
  zh: {
    send: '导入文件',
    what: '文件内容',
    whats: { list: '事项清单', guides: '办事指南', packages: '一件事', windows: '大厅窗口' },
    leads: {
      list: '每行一个事项的 CSV，逐行建成草稿。',
      guides: '其他门户的办事指南，每行一份；意思明确的栏目填进草稿，其余保留原话。',
      packages: '“一件事”和各自包含的事项名称，导入后即公布。再次导入，以新文件为准。',
      windows: '一个大厅各楼层的窗口，导入后即公布。再次导入，以新文件为准。',
    },
    files: {
      list: 'CSV 文件',
      guides: 'JSONL 文件',
      packages: 'JSON 文件',
      windows: 'JSON 文件',
    },
    hints: {
      list: '首行是栏名：dept, main, name, type_code, type, item_code, base_code, area, dept_uscc',
      guides: '每行 {"name", "organ", "level", "fields": {栏目: 内容}}，或者用 "text" 写全文',
      packages: '{"packages": [{"name", "items": [事项名称]}]}',
      windows: '{"name": 大厅名称, "floors": {"1": ["A01-A02 发证发照"]}}',
    },
    notSuch: {
      guides: '读不出办事指南。文件要是 JSONL，每行一份指南，最多 5000 行。',
      packages: '读不出“一件事”。文件要是 JSON，写成 {"packages": [{"name", "items"}]}，最多 5000 个。',
      windows: '读不出窗口。文件要是 JSON，写成 {"floors": {"1": ["A01-A02 名称"]}}，最多 5000 个。',
    },
    noFile: '请重新选择文件',
    sourceTaken: '这个代号已经有别的内容在用，请换一个。',
    kept: (v: { kept: number; faulty: number }) => `收下 ${v.kept} 行，${v.faulty} 行有问题`,
    seePublic: { packages: '看公布的“一件事”', windows: '看公布的大厅' },
  },
  en: {
    send: 'Send a file',
    what: 'What the file is',
    whats: { list: 'List of items', guides: 'Guides', packages: 'Packages', windows: 'Windows of a hall' },
    leads: {
      list: 'CSV with one item a line; each becomes a draft.',
      guides:
        'Guides of other portals, one a line; what is plain goes into a draft, the rest stays in the source’s words.',
      packages: 'Packages and the names of their items, public at once. A newer file takes the place of the old one.',
      windows: 'The windows of one hall by floor, public at once. A newer file takes the place of the old one.',
    },
    files: { list: 'CSV file', guides: 'JSONL file', packages: 'JSON file', windows: 'JSON file' },
    hints: {
      list: 'First line: dept, main, name, type_code, type, item_code, base_code, area, dept_uscc',
      guides: 'A line is {"name", "organ", "level", "fields": {label: text}}, or has the whole as "text"',
      packages: '{"packages": [{"name", "items": [names of items]}]}',
      windows: '{"name": name of the hall, "floors": {"1": ["A01-A02 name"]}}',
    },
    notSuch: {
      guides: 'No guide can be read. It must be JSONL with one guide a line, 5,000 lines at most.',
      packages: 'No package can be read. It must be JSON, {"packages": [{"name", "items"}]}, 5,000 at most.',
      windows: 'No window can be read. It must be JSON, {"floors": {"1": ["A01-A02 name"]}}, 5,000 at most.',
    },
    noFile: 'Please choose the file again',
    sourceTaken: 'This name stands for something else already. Please choose another.',
    kept: (v: { kept: number; faulty: number }) => `${v.kept} lines kept, ${v.faulty} with faults`,
    seePublic: { packages: 'See the packages as published', windows: 'See the hall as published' },
  },
});
