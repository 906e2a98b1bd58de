import { type AddressInfo, createServer } from 'node:net';

export type Letters = { url: string; all: string[]; close(): Promise<void> };

/** A mail server that takes everything: each letter with its envelope, as it came over the wire. */
export async function letterBox(): Promise<Letters> {
  const all: string[] = [];
  const server = createServer((socket) => {
    let [letter, inData, rest] = ['', false, ''];
    const answer = (line: string) => socket.write(`${line}\r\n`);
    const take = (line: string) => {
      if (inData) {
        if (line !== '.') letter += `${line}\n`;
        else {
          inData = false;
          all.push(letter.replace(/=\n/g, '').replaceAll('=3D', '='));
          letter = '';
          answer('250 taken');
        }
        return;
      }
      if (/^(EHLO|HELO)/i.test(line)) return answer('250 box');
      if (/^RCPT/i.test(line)) letter += `${line}\n`;
      if (/^DATA/i.test(line)) {
        inData = true;
        return answer('354 go on');
      }
      if (/^QUIT/i.test(line)) return socket.end('221 bye\r\n');
      answer('250 fine');
    };
    socket.on('error', () => {});
    socket.on('data', (part) => {
      const lines = (rest + part).split('\r\n');
      rest = lines.pop() ?? '';
      lines.forEach(take);
    });
    answer('220 box');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    all,
    close: () => new Promise((done) => server.close(() => done())),
  };
}
