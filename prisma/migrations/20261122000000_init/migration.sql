-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "care";

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "waymark";

-- CreateTable
CREATE TABLE "care"."authority" (
    "code" VARCHAR(3) NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "authority_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "care"."team" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care"."staff" (
    "id" UUID NOT NULL,
    "given_name" TEXT NOT NULL,
    "family_name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "entra_object_id" UUID,
    "left_on" DATE,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care"."team_member" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "manages" BOOLEAN NOT NULL DEFAULT false,
    "from_on" DATE NOT NULL,
    "to_on" DATE,

    CONSTRAINT "team_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care"."person" (
    "id" UUID NOT NULL,
    "given_name" TEXT NOT NULL,
    "family_name" TEXT NOT NULL,
    "known_as" TEXT,
    "date_of_birth" DATE NOT NULL,
    "birth_date_source" TEXT NOT NULL,
    "birth_date_confirmed_by" UUID,
    "birth_date_confirmed_on" DATE,
    "age_disputed" BOOLEAN NOT NULL DEFAULT false,
    "gender" TEXT,
    "ethnicity" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en',
    "interpreter_needed" BOOLEAN NOT NULL DEFAULT false,
    "responsible_authority" VARCHAR(3) NOT NULL,
    "placing_authority" VARCHAR(3),
    "resident_authority" VARCHAR(3),
    "asylum_seeking" BOOLEAN NOT NULL DEFAULT false,
    "unaccompanied" BOOLEAN NOT NULL DEFAULT false,
    "education_health_care_plan" BOOLEAN NOT NULL DEFAULT false,
    "sen_support" BOOLEAN NOT NULL DEFAULT false,
    "own_child" BOOLEAN NOT NULL DEFAULT false,
    "pregnant" BOOLEAN NOT NULL DEFAULT false,
    "young_carer" BOOLEAN NOT NULL DEFAULT false,
    "disability" BOOLEAN NOT NULL DEFAULT false,
    "youth_justice" BOOLEAN NOT NULL DEFAULT false,
    "level_of_need" INTEGER NOT NULL DEFAULT 2,
    "in_touch" TEXT NOT NULL DEFAULT 'YES',
    "died_on" DATE,
    "returned_home_on" DATE,
    "service_ended_on" DATE,
    "restricted_to" UUID[] DEFAULT ARRAY[]::UUID[],
    "retention_class" TEXT NOT NULL DEFAULT 'care_record',
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care"."looked_after_period" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "began_on" DATE NOT NULL,
    "ended_on" DATE,
    "legal_status" TEXT,
    "short_break" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "looked_after_period_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care"."statutory_category" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "basis" JSONB NOT NULL,
    "computed_on" DATE NOT NULL,
    "confirmed_by" UUID,
    "confirmed_on" DATE,
    "from_on" DATE NOT NULL,
    "to_on" DATE,
    "event_id" UUID NOT NULL,

    CONSTRAINT "statutory_category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care"."role_around_person" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "staff_id" UUID,
    "full_name" TEXT,
    "from_on" DATE NOT NULL,
    "to_on" DATE,
    "event_id" UUID NOT NULL,

    CONSTRAINT "role_around_person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care"."contact_detail" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "safe" BOOLEAN NOT NULL DEFAULT true,
    "safe_from" TIME(0),
    "safe_to" TIME(0),
    "voicemail_safe" BOOLEAN NOT NULL DEFAULT false,
    "from_on" DATE NOT NULL,
    "to_on" DATE,
    "event_id" UUID NOT NULL,

    CONSTRAINT "contact_detail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care"."allocation" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "staff_id" UUID,
    "team_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE,
    "reason" TEXT,
    "event_id" UUID NOT NULL,

    CONSTRAINT "allocation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care"."contact" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "outcome" TEXT,
    "happened_on" DATE NOT NULL,
    "minutes" INTEGER,
    "topics" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "initiated_by" TEXT NOT NULL DEFAULT 'staff',
    "place" TEXT,
    "next_contact_on" DATE,
    "note_id" UUID,
    "event_id" UUID NOT NULL,
    "replaced_by" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care"."destination" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "standing" TEXT NOT NULL,
    "activity_code" INTEGER,
    "said_choice" TEXT,
    "started_on" DATE NOT NULL,
    "ended_on" DATE,
    "ascertained_on" DATE NOT NULL,
    "verified_on" DATE,
    "review_on" DATE,
    "due_to_lapse_on" DATE,
    "predicted_end_on" DATE,
    "neet_started_on" DATE,
    "establishment" TEXT,
    "oc3_activity" TEXT,
    "said_in" UUID,
    "confirmed_by" UUID,
    "event_id" UUID NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "destination_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care"."intended_destination" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "code" INTEGER NOT NULL,
    "school_year" INTEGER,
    "said_on" DATE NOT NULL,
    "said_in" UUID,
    "event_id" UUID NOT NULL,

    CONSTRAINT "intended_destination_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care"."accommodation" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "oc3_letter" VARCHAR(1) NOT NULL,
    "suitable" BOOLEAN NOT NULL,
    "provided_by_authority" BOOLEAN NOT NULL DEFAULT false,
    "provider" TEXT,
    "started_on" DATE NOT NULL,
    "ended_on" DATE,
    "reasons_id" UUID,
    "event_id" UUID NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "accommodation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care"."pathway_plan" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "assessed_on" DATE,
    "made_on" DATE NOT NULL,
    "review_asked_on" DATE,
    "young_person_view" TEXT,
    "replaced_on" DATE,
    "event_id" UUID NOT NULL,

    CONSTRAINT "pathway_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care"."plan_heading" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "heading" INTEGER NOT NULL,
    "need_id" UUID,
    "own_words_id" UUID,
    "contingency_id" UUID,

    CONSTRAINT "plan_heading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care"."plan_review" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "asked_by" TEXT NOT NULL,
    "attended" BOOLEAN,
    "event_id" UUID NOT NULL,

    CONSTRAINT "plan_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care"."action" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "plan_heading" INTEGER,
    "kind" TEXT NOT NULL DEFAULT 'action',
    "suggestion" TEXT,
    "what_id" UUID,
    "owner" TEXT NOT NULL,
    "owner_staff_id" UUID,
    "due_on" DATE,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "dropped_at" TIMESTAMPTZ(3),
    "event_id" UUID NOT NULL,

    CONSTRAINT "action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care"."referral" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "agency" TEXT NOT NULL,
    "referred_on" DATE NOT NULL,
    "accepted_on" DATE,
    "declined_on" DATE,
    "closed_on" DATE,
    "reason_id" UUID,
    "event_id" UUID NOT NULL,

    CONSTRAINT "referral_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care"."venue" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT,
    "step_free" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "venue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care"."working_hours" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "weekday" INTEGER NOT NULL,
    "from_at" TIME(0) NOT NULL,
    "to_at" TIME(0) NOT NULL,

    CONSTRAINT "working_hours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care"."time_off" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "time_off_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care"."appointment" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "venue_id" UUID,
    "kind" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "about" TEXT,
    "needs" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "held_until" TIMESTAMPTZ(3),
    "asked_at" TIMESTAMPTZ(3),
    "booked_at" TIMESTAMPTZ(3),
    "seen_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "cancelled_by" TEXT,
    "attended_at" TIMESTAMPTZ(3),
    "missed_at" TIMESTAMPTZ(3),
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "event_id" UUID NOT NULL,

    CONSTRAINT "appointment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care"."housing_application" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "register" TEXT NOT NULL,
    "band" TEXT,
    "bedrooms" INTEGER,
    "standing" TEXT NOT NULL,
    "applied_on" DATE,
    "effective_on" DATE,
    "closed_on" DATE,
    "event_id" UUID NOT NULL,

    CONSTRAINT "housing_application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care"."advert" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "landlord" TEXT NOT NULL,
    "area" TEXT NOT NULL,
    "property_type" TEXT NOT NULL,
    "bedrooms" INTEGER NOT NULL,
    "weekly_pence" INTEGER NOT NULL,
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "criteria" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "advert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care"."bid" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "advert_id" UUID NOT NULL,
    "wanted_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_at" TIMESTAMPTZ(3),
    "reported_at" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3),
    "receipt" TEXT,
    "withdrawn_at" TIMESTAMPTZ(3),
    "position" INTEGER,
    "position_on" DATE,
    "offered_at" TIMESTAMPTZ(3),
    "accepted_at" TIMESTAMPTZ(3),
    "refused_at" TIMESTAMPTZ(3),
    "unsuccessful_at" TIMESTAMPTZ(3),
    "event_id" UUID NOT NULL,

    CONSTRAINT "bid_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care"."skill_check" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "skill" TEXT NOT NULL,
    "scored_by" TEXT NOT NULL,
    "score" TEXT NOT NULL,
    "scored_on" DATE NOT NULL,
    "reason_id" UUID,
    "event_id" UUID NOT NULL,

    CONSTRAINT "skill_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care"."money_request" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "entitlement" TEXT NOT NULL,
    "amount_pence" INTEGER,
    "what_id" UUID,
    "needed_by" DATE,
    "answer_by" DATE,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3),
    "passed_on_at" TIMESTAMPTZ(3),
    "agreed_at" TIMESTAMPTZ(3),
    "refused_at" TIMESTAMPTZ(3),
    "paid_at" TIMESTAMPTZ(3),
    "reason_id" UUID,
    "event_id" UUID NOT NULL,

    CONSTRAINT "money_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care"."identity_document" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "held" BOOLEAN NOT NULL,
    "expires_on" DATE,
    "checked_on" DATE NOT NULL,
    "event_id" UUID NOT NULL,

    CONSTRAINT "identity_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care"."opportunity" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "place" TEXT,
    "starts_on" DATE,
    "closes_on" DATE,
    "places" INTEGER,
    "ring_fenced" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL,

    CONSTRAINT "opportunity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care"."opportunity_interest" (
    "id" UUID NOT NULL,
    "opportunity_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "place_number" INTEGER,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "event_id" UUID NOT NULL,

    CONSTRAINT "opportunity_interest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care"."concern" (
    "id" UUID NOT NULL,
    "person_id" UUID,
    "conversation_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "matched_rule" TEXT NOT NULL,
    "excerpt_id" UUID,
    "about_staff_id" UUID,
    "restricted_to" UUID[] DEFAULT ARRAY[]::UUID[],
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "told_at" TIMESTAMPTZ(3),
    "seen_at" TIMESTAMPTZ(3),
    "accepted_by" UUID,
    "accepted_at" TIMESTAMPTZ(3),
    "contacted_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "repeats" INTEGER NOT NULL DEFAULT 0,
    "retention_class" TEXT NOT NULL DEFAULT 'concern',
    "event_id" UUID NOT NULL,

    CONSTRAINT "concern_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care"."feedback" (
    "id" UUID NOT NULL,
    "person_id" UUID,
    "topic" TEXT NOT NULL,
    "score" INTEGER,
    "words_id" UUID,
    "complaint" BOOLEAN NOT NULL DEFAULT false,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "event_id" UUID NOT NULL,

    CONSTRAINT "feedback_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care"."event" (
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "person_id" UUID,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "cause" TEXT NOT NULL,
    "place" INTEGER NOT NULL,
    "corrects" UUID,
    "reason_id" UUID,
    "data" JSONB NOT NULL,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care"."access_log" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "reason_id" UUID,
    "cause" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "access_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "care"."retention_class" (
    "code" TEXT NOT NULL,
    "keeps" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "retention_class_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "waymark"."words" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT,
    "person_id" UUID,
    "conversation_id" UUID,
    "written_by" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "retention_class" TEXT NOT NULL,
    "restricted_to" UUID[] DEFAULT ARRAY[]::UUID[],
    "erased_at" TIMESTAMPTZ(3),
    "erased_why" TEXT,

    CONSTRAINT "words_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "waymark"."conversation" (
    "id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "person_id" UUID,
    "staff_id" UUID,
    "reference" JSONB,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "version" INTEGER NOT NULL DEFAULT 0,
    "next_seq" BIGINT NOT NULL DEFAULT 1,
    "state" JSONB NOT NULL,
    "session" INTEGER NOT NULL DEFAULT 0,
    "kept_code" TEXT,
    "code_tries" INTEGER NOT NULL DEFAULT 0,
    "unlocked_until" TIMESTAMPTZ(3),
    "folded_before" BIGINT,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "waymark"."activity" (
    "conversation_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "from_person" BOOLEAN NOT NULL,
    "cause" TEXT,
    "answers" BIGINT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "payload" JSONB,
    "retention_class" TEXT NOT NULL DEFAULT 'chat',
    "erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "activity_pkey" PRIMARY KEY ("conversation_id","seq")
);

-- CreateTable
CREATE TABLE "waymark"."outbox" (
    "conversation_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "sent_at" TIMESTAMPTZ(3),
    "given_up_at" TIMESTAMPTZ(3),
    "last_error" TEXT,

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("conversation_id","seq")
);

-- CreateTable
CREATE TABLE "waymark"."invitation" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "made_by" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "used_at" TIMESTAMPTZ(3),
    "used_in" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "waymark"."secret" (
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "secret_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE UNIQUE INDEX "team_name_key" ON "care"."team"("name");

-- CreateIndex
CREATE UNIQUE INDEX "staff_entra_object_id_key" ON "care"."staff"("entra_object_id");

-- CreateIndex
CREATE INDEX "team_member_staff_id_idx" ON "care"."team_member"("staff_id");

-- CreateIndex
CREATE INDEX "team_member_team_id_idx" ON "care"."team_member"("team_id");

-- CreateIndex
CREATE INDEX "looked_after_period_person_id_idx" ON "care"."looked_after_period"("person_id");

-- CreateIndex
CREATE INDEX "statutory_category_person_id_idx" ON "care"."statutory_category"("person_id");

-- CreateIndex
CREATE INDEX "role_around_person_person_id_idx" ON "care"."role_around_person"("person_id");

-- CreateIndex
CREATE INDEX "contact_detail_person_id_idx" ON "care"."contact_detail"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "contact_event_id_key" ON "care"."contact"("event_id");

-- CreateIndex
CREATE INDEX "intended_destination_person_id_said_on_idx" ON "care"."intended_destination"("person_id", "said_on");

-- CreateIndex
CREATE INDEX "pathway_plan_person_id_idx" ON "care"."pathway_plan"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_heading_plan_id_heading_key" ON "care"."plan_heading"("plan_id", "heading");

-- CreateIndex
CREATE INDEX "plan_review_person_id_held_on_idx" ON "care"."plan_review"("person_id", "held_on");

-- CreateIndex
CREATE INDEX "referral_person_id_idx" ON "care"."referral"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "venue_name_key" ON "care"."venue"("name");

-- CreateIndex
CREATE INDEX "working_hours_staff_id_idx" ON "care"."working_hours"("staff_id");

-- CreateIndex
CREATE INDEX "time_off_staff_id_idx" ON "care"."time_off"("staff_id");

-- CreateIndex
CREATE INDEX "housing_application_person_id_idx" ON "care"."housing_application"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "advert_reference_key" ON "care"."advert"("reference");

-- CreateIndex
CREATE INDEX "advert_closes_at_idx" ON "care"."advert"("closes_at");

-- CreateIndex
CREATE INDEX "bid_advert_id_idx" ON "care"."bid"("advert_id");

-- CreateIndex
CREATE INDEX "skill_check_person_id_idx" ON "care"."skill_check"("person_id");

-- CreateIndex
CREATE INDEX "money_request_person_id_idx" ON "care"."money_request"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "identity_document_person_id_kind_key" ON "care"."identity_document"("person_id", "kind");

-- CreateIndex
CREATE INDEX "opportunity_interest_person_id_idx" ON "care"."opportunity_interest"("person_id");

-- CreateIndex
CREATE INDEX "feedback_person_id_idx" ON "care"."feedback"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "event_cause_place_key" ON "care"."event"("cause", "place");

-- CreateIndex
CREATE INDEX "access_log_person_id_at_idx" ON "care"."access_log"("person_id", "at");

-- CreateIndex
CREATE INDEX "access_log_staff_id_at_idx" ON "care"."access_log"("staff_id", "at");

-- CreateIndex
CREATE INDEX "words_person_id_idx" ON "waymark"."words"("person_id");

-- CreateIndex
CREATE INDEX "conversation_person_id_idx" ON "waymark"."conversation"("person_id");

-- CreateIndex
CREATE INDEX "conversation_staff_id_idx" ON "waymark"."conversation"("staff_id");

-- CreateIndex
CREATE UNIQUE INDEX "activity_conversation_id_cause_key" ON "waymark"."activity"("conversation_id", "cause");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_code_hash_key" ON "waymark"."invitation"("code_hash");

-- CreateIndex
CREATE INDEX "invitation_person_id_idx" ON "waymark"."invitation"("person_id");

-- AddForeignKey
ALTER TABLE "care"."team_member" ADD CONSTRAINT "team_member_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "care"."team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."team_member" ADD CONSTRAINT "team_member_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "care"."staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."person" ADD CONSTRAINT "person_responsible_authority_fkey" FOREIGN KEY ("responsible_authority") REFERENCES "care"."authority"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."person" ADD CONSTRAINT "person_placing_authority_fkey" FOREIGN KEY ("placing_authority") REFERENCES "care"."authority"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."person" ADD CONSTRAINT "person_retention_class_fkey" FOREIGN KEY ("retention_class") REFERENCES "care"."retention_class"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."person" ADD CONSTRAINT "person_birth_date_confirmed_by_fkey" FOREIGN KEY ("birth_date_confirmed_by") REFERENCES "care"."staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."person" ADD CONSTRAINT "person_resident_authority_fkey" FOREIGN KEY ("resident_authority") REFERENCES "care"."authority"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."looked_after_period" ADD CONSTRAINT "looked_after_period_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "care"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."statutory_category" ADD CONSTRAINT "statutory_category_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "care"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."statutory_category" ADD CONSTRAINT "statutory_category_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "care"."event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."statutory_category" ADD CONSTRAINT "statutory_category_confirmed_by_fkey" FOREIGN KEY ("confirmed_by") REFERENCES "care"."staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."role_around_person" ADD CONSTRAINT "role_around_person_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "care"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."role_around_person" ADD CONSTRAINT "role_around_person_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "care"."staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."role_around_person" ADD CONSTRAINT "role_around_person_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "care"."event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."contact_detail" ADD CONSTRAINT "contact_detail_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "care"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."contact_detail" ADD CONSTRAINT "contact_detail_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "care"."event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."allocation" ADD CONSTRAINT "allocation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "care"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."allocation" ADD CONSTRAINT "allocation_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "care"."staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."allocation" ADD CONSTRAINT "allocation_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "care"."team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."allocation" ADD CONSTRAINT "allocation_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "care"."event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."contact" ADD CONSTRAINT "contact_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "care"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."contact" ADD CONSTRAINT "contact_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "care"."staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."contact" ADD CONSTRAINT "contact_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "care"."event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."contact" ADD CONSTRAINT "contact_replaced_by_fkey" FOREIGN KEY ("replaced_by") REFERENCES "care"."contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."contact" ADD CONSTRAINT "contact_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "waymark"."words"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."destination" ADD CONSTRAINT "destination_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "care"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."destination" ADD CONSTRAINT "destination_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "care"."event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."destination" ADD CONSTRAINT "destination_confirmed_by_fkey" FOREIGN KEY ("confirmed_by") REFERENCES "care"."staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."intended_destination" ADD CONSTRAINT "intended_destination_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "care"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."intended_destination" ADD CONSTRAINT "intended_destination_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "care"."event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."accommodation" ADD CONSTRAINT "accommodation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "care"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."accommodation" ADD CONSTRAINT "accommodation_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "care"."event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."accommodation" ADD CONSTRAINT "accommodation_reasons_id_fkey" FOREIGN KEY ("reasons_id") REFERENCES "waymark"."words"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."pathway_plan" ADD CONSTRAINT "pathway_plan_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "care"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."pathway_plan" ADD CONSTRAINT "pathway_plan_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "care"."event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."plan_heading" ADD CONSTRAINT "plan_heading_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "care"."pathway_plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."plan_heading" ADD CONSTRAINT "plan_heading_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "waymark"."words"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."plan_heading" ADD CONSTRAINT "plan_heading_own_words_id_fkey" FOREIGN KEY ("own_words_id") REFERENCES "waymark"."words"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."plan_heading" ADD CONSTRAINT "plan_heading_contingency_id_fkey" FOREIGN KEY ("contingency_id") REFERENCES "waymark"."words"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."plan_review" ADD CONSTRAINT "plan_review_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "care"."pathway_plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."plan_review" ADD CONSTRAINT "plan_review_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "care"."event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."plan_review" ADD CONSTRAINT "plan_review_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "care"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."action" ADD CONSTRAINT "action_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "care"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."action" ADD CONSTRAINT "action_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "care"."event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."action" ADD CONSTRAINT "action_what_id_fkey" FOREIGN KEY ("what_id") REFERENCES "waymark"."words"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."action" ADD CONSTRAINT "action_owner_staff_id_fkey" FOREIGN KEY ("owner_staff_id") REFERENCES "care"."staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."referral" ADD CONSTRAINT "referral_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "care"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."referral" ADD CONSTRAINT "referral_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "care"."event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."referral" ADD CONSTRAINT "referral_reason_id_fkey" FOREIGN KEY ("reason_id") REFERENCES "waymark"."words"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."working_hours" ADD CONSTRAINT "working_hours_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "care"."staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."time_off" ADD CONSTRAINT "time_off_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "care"."staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."appointment" ADD CONSTRAINT "appointment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "care"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."appointment" ADD CONSTRAINT "appointment_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "care"."staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."appointment" ADD CONSTRAINT "appointment_venue_id_fkey" FOREIGN KEY ("venue_id") REFERENCES "care"."venue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."appointment" ADD CONSTRAINT "appointment_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "care"."event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."housing_application" ADD CONSTRAINT "housing_application_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "care"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."housing_application" ADD CONSTRAINT "housing_application_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "care"."event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."bid" ADD CONSTRAINT "bid_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "care"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."bid" ADD CONSTRAINT "bid_advert_id_fkey" FOREIGN KEY ("advert_id") REFERENCES "care"."advert"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."bid" ADD CONSTRAINT "bid_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "care"."event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."skill_check" ADD CONSTRAINT "skill_check_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "care"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."skill_check" ADD CONSTRAINT "skill_check_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "care"."event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."skill_check" ADD CONSTRAINT "skill_check_reason_id_fkey" FOREIGN KEY ("reason_id") REFERENCES "waymark"."words"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."money_request" ADD CONSTRAINT "money_request_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "care"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."money_request" ADD CONSTRAINT "money_request_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "care"."event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."money_request" ADD CONSTRAINT "money_request_what_id_fkey" FOREIGN KEY ("what_id") REFERENCES "waymark"."words"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."money_request" ADD CONSTRAINT "money_request_reason_id_fkey" FOREIGN KEY ("reason_id") REFERENCES "waymark"."words"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."identity_document" ADD CONSTRAINT "identity_document_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "care"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."identity_document" ADD CONSTRAINT "identity_document_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "care"."event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."opportunity_interest" ADD CONSTRAINT "opportunity_interest_opportunity_id_fkey" FOREIGN KEY ("opportunity_id") REFERENCES "care"."opportunity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."opportunity_interest" ADD CONSTRAINT "opportunity_interest_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "care"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."opportunity_interest" ADD CONSTRAINT "opportunity_interest_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "care"."event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."concern" ADD CONSTRAINT "concern_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "care"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."concern" ADD CONSTRAINT "concern_retention_class_fkey" FOREIGN KEY ("retention_class") REFERENCES "care"."retention_class"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."concern" ADD CONSTRAINT "concern_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "care"."event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."concern" ADD CONSTRAINT "concern_excerpt_id_fkey" FOREIGN KEY ("excerpt_id") REFERENCES "waymark"."words"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."concern" ADD CONSTRAINT "concern_about_staff_id_fkey" FOREIGN KEY ("about_staff_id") REFERENCES "care"."staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."concern" ADD CONSTRAINT "concern_accepted_by_fkey" FOREIGN KEY ("accepted_by") REFERENCES "care"."staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."feedback" ADD CONSTRAINT "feedback_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "care"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."feedback" ADD CONSTRAINT "feedback_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "care"."event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."feedback" ADD CONSTRAINT "feedback_words_id_fkey" FOREIGN KEY ("words_id") REFERENCES "waymark"."words"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."event" ADD CONSTRAINT "event_corrects_fkey" FOREIGN KEY ("corrects") REFERENCES "care"."event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."event" ADD CONSTRAINT "event_reason_id_fkey" FOREIGN KEY ("reason_id") REFERENCES "waymark"."words"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."event" ADD CONSTRAINT "event_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "care"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."access_log" ADD CONSTRAINT "access_log_reason_id_fkey" FOREIGN KEY ("reason_id") REFERENCES "waymark"."words"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."access_log" ADD CONSTRAINT "access_log_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "care"."staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "care"."access_log" ADD CONSTRAINT "access_log_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "care"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waymark"."words" ADD CONSTRAINT "words_retention_class_fkey" FOREIGN KEY ("retention_class") REFERENCES "care"."retention_class"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waymark"."words" ADD CONSTRAINT "words_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "care"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waymark"."conversation" ADD CONSTRAINT "conversation_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "care"."staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waymark"."conversation" ADD CONSTRAINT "conversation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "care"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waymark"."activity" ADD CONSTRAINT "activity_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "waymark"."conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waymark"."invitation" ADD CONSTRAINT "invitation_made_by_fkey" FOREIGN KEY ("made_by") REFERENCES "care"."staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waymark"."invitation" ADD CONSTRAINT "invitation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "care"."person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

