-- AlterTable
ALTER TABLE "waymark"."conversation" ADD COLUMN     "live_at" TIMESTAMPTZ(3),
ADD COLUMN     "live_concern_id" UUID,
ADD COLUMN     "live_staff_id" UUID;

-- AddForeignKey
ALTER TABLE "waymark"."conversation" ADD CONSTRAINT "conversation_live_concern_id_fkey" FOREIGN KEY ("live_concern_id") REFERENCES "care"."concern"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waymark"."conversation" ADD CONSTRAINT "conversation_live_staff_id_fkey" FOREIGN KEY ("live_staff_id") REFERENCES "care"."staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ── What a row may say ──────────────────────────────────────────────────────
alter table waymark.conversation
  -- A talk is about a concern, with somebody, and had its last message at some time.
  add constraint conversation_live check ((live_concern_id is null) = (live_at is null) and (live_staff_id is null) = (live_at is null)),
  add constraint conversation_live_theirs check (live_at is null or staff_id is null);

-- Open concerns of one chat: they decide who may talk there.
create index concern_open_chat on care.concern (conversation_id) where closed_at is null;
