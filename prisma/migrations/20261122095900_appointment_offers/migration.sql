-- AlterTable
ALTER TABLE "care"."appointment" ADD COLUMN     "late_said_at" TIMESTAMPTZ(3),
ADD COLUMN     "late_seen_at" TIMESTAMPTZ(3),
ADD COLUMN     "offered_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "care"."earlier_wish" ADD COLUMN     "about" TEXT,
ADD COLUMN     "answer_by" TIMESTAMPTZ(3),
ADD COLUMN     "kind" TEXT,
ADD COLUMN     "method" TEXT,
ADD COLUMN     "needs" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "place" TEXT,
ADD COLUMN     "risen_at" TIMESTAMPTZ(3),
ADD COLUMN     "wants" TEXT NOT NULL DEFAULT 'earlier';

-- AlterTable
ALTER TABLE "care"."working_hours" ADD COLUMN     "opened" BOOLEAN NOT NULL DEFAULT false;

-- ── What a row may say ──────────────────────────────────────────────────────
alter table care.earlier_wish alter column needs set not null;
alter table care.earlier_wish
  add constraint earlier_wish_wants check (wants in ('earlier', 'offer')),
  add constraint earlier_wish_codes check (kind ~ '^[a-z][a-z0-9_]*$' and place ~ '^[a-z][a-z0-9_]*$'
    and about ~ '^[a-z][a-z0-9_]*$' and needs::text ~ '^\{[a-z0-9_,]*\}$'),
  add constraint earlier_wish_method
    check (method in ('face_to_face', 'home_visit', 'phone', 'video', 'chat', 'group'));
-- Somebody is late for what they are expected at, and only what was asked or offered can be agreed to.
alter table care.appointment
  add constraint appointment_late_seen check (late_seen_at is null or late_seen_at >= late_said_at);

create index appointment_uid on care.appointment (uid) where uid is not null;
create index earlier_wish_live on care.earlier_wish (staff_id, asked_at) where ended_at is null;
