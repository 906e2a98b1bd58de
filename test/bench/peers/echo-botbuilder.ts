// The stock echo bot of the SDK's samples: restify, CloudAdapter, conversation state in memory, no credentials.
import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  MemoryStorage,
} from 'botbuilder';
import { createServer, plugins } from 'restify';

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
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
  await adapter.process(req, res, async (context) => {
    await bot.run(context);
    await state.saveChanges(context, false);
  });
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('listening'));
