// The same echo bot on the SDK that succeeds it.
import { ActivityHandler, CloudAdapter, ConversationState, MemoryStorage } from '@microsoft/agents-hosting';
import { createServer, plugins } from 'restify';

const adapter = new CloudAdapter({ issuers: [] });
const state = new ConversationState(new MemoryStorage());
const count = state.createProperty<number>('count');

const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  await count.set(context, (await count.get(context, 0)) + 1);
  await context.sendActivity(`Echo: ${context.activity.text}`);
  await next();
});

const server = createServer();
server.use(plugins.bodyParser());
server.post('/api/messages', async (req, res) => {
  // The hosting library's own middleware puts the caller here; a bot without credentials has an anonymous one.
  Object.assign(req, { user: { aud: '' } });
  await adapter.process(req, res as never, async (context) => {
    await bot.run(context);
    await state.saveChanges(context, false);
  });
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('listening'));
