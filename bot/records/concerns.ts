import { add, type Writer } from './writer.ts';

export const concernRaised: Writer<'concern_raised'> = ({ id, event: { personId, data }, at }) => ({
  rows: [
    add('care.concern', {
      id: data.concernId,
      person_id: personId,
      conversation_id: data.conversationId,
      kind: data.kind,
      severity: data.severity,
      matched_rule: data.rule,
      excerpt_id: data.excerptId ?? null,
      restricted_to: [],
      raised_at: at.toISOString(),
      retention_class: 'concern',
      event_id: id,
    }),
  ],
  jobs: [{ name: 'deliver-notice', data: { eventId: id } }],
});

/** Somebody is told after the commit: the adviser, or whoever is on duty. */
export const personAskedFor: Writer<'person_asked_for'> = ({ id }) => ({
  jobs: [{ name: 'deliver-notice', data: { eventId: id } }],
});
