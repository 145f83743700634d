// Text as somebody wrote it, in Chinese whatever language the page is read in, each of its lines on one of its own.

export const written = (text: string) => (
  <span lang="zh-CN">
    {text.split('\n').map((line, at) => (
      <>
        {at > 0 && <br />}
        {line}
      </>
    ))}
  </span>
);
