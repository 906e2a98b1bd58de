-- AlterTable
ALTER TABLE "waymark"."activity" ADD COLUMN     "live_concern_id" UUID;

-- AddForeignKey
ALTER TABLE "waymark"."activity" ADD CONSTRAINT "activity_live_concern_id_fkey" FOREIGN KEY ("live_concern_id") REFERENCES "care"."concern"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The lines of a live talk, for whoever takes the concern over; few lines of any chat are.
create index activity_live on waymark.activity (live_concern_id, seq) where live_concern_id is not null;
