const HEAD = ['メールアドレス', '異動の種類', '発令日', '現所属', '現職名', '新所属', '新職名', '氏名'];

/** A CSV for the file chooser of the page of personnel changes. */
export const changeFile = (rows: readonly (readonly string[])[]) => ({
  name: 'changes.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`\ufeff${[HEAD, ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`),
});
