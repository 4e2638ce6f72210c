-- What the schema language cannot say stands first and last; the part between is generated.
CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- unaccent() is only STABLE, since its dictionary could change; with the dictionary named it may stand
-- in a generated column.
CREATE FUNCTION lectern_unaccent(text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT public.unaccent('public.unaccent'::regdictionary, $1) $$;

CREATE FUNCTION lectern_search(title text, summary text, body text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  AS $$
    SELECT setweight(to_tsvector('pg_catalog.english', public.lectern_unaccent(coalesce(title, ''))), 'A')
        || setweight(to_tsvector('pg_catalog.english', public.lectern_unaccent(coalesce(summary, ''))), 'B')
        || setweight(to_tsvector('pg_catalog.english', public.lectern_unaccent(left(coalesce(body, ''), 200000))), 'D')
  $$;

-- CreateEnum
CREATE TYPE "ContentKind" AS ENUM ('ARTICLE', 'FAQ', 'COURSE', 'PAGE', 'PROMO', 'TOPIC', 'AUTHOR', 'UNIVERSITY', 'MEDIA', 'PLACEMENT', 'REDIRECT', 'SETTING');

-- CreateEnum
CREATE TYPE "ContentState" AS ENUM ('UNPUBLISHED', 'PUBLISHED', 'ARCHIVED');

-- CreateEnum
CREATE TYPE "RevisionCause" AS ENUM ('SAVE', 'PUBLISH', 'RESTORE', 'IMPORT');

-- CreateEnum
CREATE TYPE "SlugState" AS ENUM ('CURRENT', 'RESERVED', 'FORMER');

-- CreateEnum
CREATE TYPE "RefSide" AS ENUM ('DRAFT', 'PUBLISHED');

-- CreateEnum
CREATE TYPE "ReleaseState" AS ENUM ('DRAFT', 'SCHEDULED', 'DONE', 'FAILED', 'CANCELLED', 'ROLLED_BACK');

-- CreateEnum
CREATE TYPE "ReleaseAction" AS ENUM ('PUBLISH', 'UNPUBLISH');

-- CreateEnum
CREATE TYPE "ReviewState" AS ENUM ('OPEN', 'APPROVED', 'CHANGES_REQUESTED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "Level" AS ENUM ('BEGINNER', 'INTERMEDIATE', 'ADVANCED');

-- CreateEnum
CREATE TYPE "Credential" AS ENUM ('CERTIFICATE', 'PROFESSIONAL_CERTIFICATE', 'DIPLOMA', 'POSTGRADUATE_CERTIFICATE', 'POSTGRADUATE_DIPLOMA', 'BACHELOR', 'MASTER', 'DOCTORATE');

-- CreateEnum
CREATE TYPE "CourseMode" AS ENUM ('ONLINE', 'BLENDED', 'CAMPUS');

-- CreateEnum
CREATE TYPE "CourseBadge" AS ENUM ('BESTSELLER', 'NEW');

-- CreateEnum
CREATE TYPE "RecognitionStatus" AS ENUM ('RECOGNISED', 'NOT_RECOGNISED', 'NOT_REQUIRED', 'PENDING');

-- CreateEnum
CREATE TYPE "PromoVariant" AS ENUM ('FORM', 'COURSE', 'TEXT', 'BANNER');

-- CreateEnum
CREATE TYPE "PlacementSlot" AS ENUM ('RAIL_FORM', 'RAIL_CARD', 'UNDER_ARTICLE', 'STICKY_BAR', 'IN_TEXT');

-- CreateEnum
CREATE TYPE "PersonState" AS ENUM ('ACTIVE', 'MERGED', 'SEALED', 'ERASED');

-- CreateEnum
CREATE TYPE "IdentifierKind" AS ENUM ('EMAIL', 'PHONE');

-- CreateEnum
CREATE TYPE "AgeBand" AS ENUM ('ADULT', 'PARENT_OF_MINOR');

-- CreateEnum
CREATE TYPE "ProposalState" AS ENUM ('OPEN', 'ACCEPTED', 'REFUSED');

-- CreateEnum
CREATE TYPE "ConsentAction" AS ENUM ('GRANTED', 'WITHDRAWN', 'EXPIRED');

-- CreateEnum
CREATE TYPE "ContactChannel" AS ENUM ('CALL', 'EMAIL', 'WHATSAPP');

-- CreateEnum
CREATE TYPE "LeadStage" AS ENUM ('NEW', 'CONTACTED', 'QUALIFIED', 'APPLIED', 'ENROLLED', 'LOST', 'QUARANTINED');

-- CreateEnum
CREATE TYPE "EndpointKind" AS ENUM ('MAIL_TO_VISITOR', 'MAIL_TO_STAFF', 'WEBHOOK');

-- CreateEnum
CREATE TYPE "DeliveryState" AS ENUM ('WAITING', 'SENDING', 'DELIVERED', 'DEAD', 'CANCELLED');

-- CreateEnum
CREATE TYPE "BookingState" AS ENUM ('BOOKED', 'CANCELLED', 'HELD', 'MISSED');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('ADMIN', 'EDITOR', 'AUTHOR', 'COUNSELLOR');

-- CreateEnum
CREATE TYPE "MetricSource" AS ENUM ('DIRECT', 'SEARCH', 'SOCIAL', 'EMAIL', 'PAID', 'REFERRAL', 'INTERNAL', 'OTHER');

-- CreateTable
CREATE TABLE "Content" (
    "id" UUID NOT NULL,
    "kind" "ContentKind" NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "translationGroup" UUID NOT NULL,
    "workingTitle" TEXT NOT NULL,
    "lockVersion" INTEGER NOT NULL DEFAULT 0,
    "state" "ContentState" NOT NULL DEFAULT 'UNPUBLISHED',
    "hasPendingChanges" BOOLEAN NOT NULL DEFAULT false,
    "publishedRevisionId" UUID,
    "firstPublishedAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),
    "ownerId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Content_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkingCopy" (
    "contentId" UUID NOT NULL,
    "data" JSONB NOT NULL,
    "schemaVersion" INTEGER NOT NULL,
    "baseRevisionId" UUID,
    "editorId" UUID,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WorkingCopy_pkey" PRIMARY KEY ("contentId")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" UUID NOT NULL,
    "contentId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "data" JSONB NOT NULL,
    "schemaVersion" INTEGER NOT NULL,
    "cause" "RevisionCause" NOT NULL,
    "baseId" UUID,
    "editorId" UUID,
    "note" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Slug" (
    "id" UUID NOT NULL,
    "kind" "ContentKind" NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "slug" TEXT NOT NULL,
    "contentId" UUID NOT NULL,
    "state" "SlugState" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Slug_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContentRef" (
    "fromId" UUID NOT NULL,
    "side" "RefSide" NOT NULL,
    "role" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "toId" UUID NOT NULL,

    CONSTRAINT "ContentRef_pkey" PRIMARY KEY ("fromId","side","role","position")
);

-- CreateTable
CREATE TABLE "Release" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "state" "ReleaseState" NOT NULL DEFAULT 'DRAFT',
    "dueAt" TIMESTAMPTZ(3),
    "executedAt" TIMESTAMPTZ(3),
    "failure" TEXT,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReleaseItem" (
    "releaseId" UUID NOT NULL,
    "contentId" UUID NOT NULL,
    "action" "ReleaseAction" NOT NULL DEFAULT 'PUBLISH',
    "revisionId" UUID NOT NULL,
    "priorRevisionId" UUID,

    CONSTRAINT "ReleaseItem_pkey" PRIMARY KEY ("releaseId","contentId")
);

-- CreateTable
CREATE TABLE "ReviewRequest" (
    "id" UUID NOT NULL,
    "contentId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "requestedById" UUID,
    "reviewerId" UUID,
    "state" "ReviewState" NOT NULL DEFAULT 'OPEN',
    "note" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReviewRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "contentId" UUID NOT NULL,
    "blockId" TEXT,
    "parentId" UUID,
    "authorId" UUID,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" UUID NOT NULL,
    "contentId" UUID NOT NULL,
    "blockId" TEXT,
    "title" TEXT NOT NULL,
    "publisher" TEXT,
    "url" TEXT,
    "accessedOn" DATE,
    "checkedAt" TIMESTAMPTZ(3),
    "lastStatus" INTEGER,
    "contentHash" TEXT,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Article" (
    "id" UUID NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "standfirst" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "bodyVersion" INTEGER NOT NULL,
    "plainText" TEXT NOT NULL,
    "wordCount" INTEGER NOT NULL,
    "readMinutes" INTEGER NOT NULL,
    "level" "Level",
    "heroMediaId" UUID,
    "heroAlt" TEXT,
    "reviewerId" UUID,
    "reviewedOn" DATE,
    "contentUpdatedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "showViews" BOOLEAN NOT NULL DEFAULT true,
    "seoTitle" TEXT,
    "seoDescription" TEXT,
    "canonicalUrl" TEXT,
    "socialMediaId" UUID,
    "targetQuery" TEXT,
    "corrections" JSONB NOT NULL DEFAULT '[]',
    "aiDisclosure" TEXT,
    "search" tsvector GENERATED ALWAYS AS (lectern_search("title", "standfirst", "plainText")) STORED,

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArticleAuthor" (
    "articleId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ArticleAuthor_pkey" PRIMARY KEY ("articleId","authorId")
);

-- CreateTable
CREATE TABLE "ArticleTopic" (
    "articleId" UUID NOT NULL,
    "topicId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ArticleTopic_pkey" PRIMARY KEY ("articleId","topicId")
);

-- CreateTable
CREATE TABLE "ArticleFaq" (
    "articleId" UUID NOT NULL,
    "faqId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "questionOverride" TEXT,

    CONSTRAINT "ArticleFaq_pkey" PRIMARY KEY ("articleId","faqId")
);

-- CreateTable
CREATE TABLE "ArticleCourse" (
    "articleId" UUID NOT NULL,
    "courseId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ArticleCourse_pkey" PRIMARY KEY ("articleId","courseId")
);

-- CreateTable
CREATE TABLE "ArticlePlacement" (
    "articleId" UUID NOT NULL,
    "slot" "PlacementSlot" NOT NULL,
    "promoId" UUID,

    CONSTRAINT "ArticlePlacement_pkey" PRIMARY KEY ("articleId","slot")
);

-- CreateTable
CREATE TABLE "Faq" (
    "id" UUID NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "slug" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "bodyVersion" INTEGER NOT NULL,
    "plainText" TEXT NOT NULL,
    "showInHub" BOOLEAN NOT NULL DEFAULT true,
    "contentUpdatedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "search" tsvector GENERATED ALWAYS AS (lectern_search("question", '', "plainText")) STORED,

    CONSTRAINT "Faq_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FaqTopic" (
    "faqId" UUID NOT NULL,
    "topicId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "FaqTopic_pkey" PRIMARY KEY ("faqId","topicId")
);

-- CreateTable
CREATE TABLE "Course" (
    "id" UUID NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "shortTitle" TEXT,
    "summary" TEXT NOT NULL,
    "about" JSONB NOT NULL,
    "bodyVersion" INTEGER NOT NULL,
    "plainText" TEXT NOT NULL,
    "universityId" UUID NOT NULL,
    "level" "Level" NOT NULL,
    "credential" "Credential" NOT NULL,
    "mode" "CourseMode" NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'English',
    "durationMonths" INTEGER NOT NULL,
    "hoursPerWeekMin" INTEGER NOT NULL,
    "hoursPerWeekMax" INTEGER NOT NULL,
    "badge" "CourseBadge",
    "sellingPoints" TEXT[],
    "eligibility" TEXT[],
    "curriculum" JSONB NOT NULL,
    "outcomes" JSONB NOT NULL,
    "faculty" JSONB NOT NULL,
    "recognitionRegulator" TEXT,
    "recognitionStatus" "RecognitionStatus" NOT NULL,
    "recognitionReference" TEXT,
    "recognitionAsOf" DATE,
    "recognitionNote" TEXT,
    "brochureMediaId" UUID,
    "seoTitle" TEXT,
    "seoDescription" TEXT,
    "contentUpdatedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "search" tsvector GENERATED ALWAYS AS (lectern_search("title", "summary", "plainText")) STORED,

    CONSTRAINT "Course_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CourseTopic" (
    "courseId" UUID NOT NULL,
    "topicId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "CourseTopic_pkey" PRIMARY KEY ("courseId","topicId")
);

-- CreateTable
CREATE TABLE "CourseFaq" (
    "courseId" UUID NOT NULL,
    "faqId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "questionOverride" TEXT,

    CONSTRAINT "CourseFaq_pkey" PRIMARY KEY ("courseId","faqId")
);

-- CreateTable
CREATE TABLE "Intake" (
    "id" UUID NOT NULL,
    "courseId" UUID NOT NULL,
    "startsOn" DATE NOT NULL,
    "applyBy" DATE NOT NULL,
    "seatsTotal" INTEGER,
    "seatsFilled" INTEGER,
    "seatsPercent" INTEGER,
    "seatsSource" TEXT,
    "seatsAsOf" TIMESTAMPTZ(3),
    "seatsExpireAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Intake_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Fee" (
    "id" UUID NOT NULL,
    "courseId" UUID NOT NULL,
    "amountMinor" INTEGER NOT NULL,
    "currency" TEXT NOT NULL DEFAULT 'INR',
    "taxIncluded" BOOLEAN NOT NULL,
    "taxPercent" DECIMAL(5,2) NOT NULL,
    "refundRule" TEXT NOT NULL,
    "instalments" TEXT,
    "source" TEXT NOT NULL,
    "asOf" DATE NOT NULL,
    "validUntil" DATE,

    CONSTRAINT "Fee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Claim" (
    "id" UUID NOT NULL,
    "contentId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "sourceUrl" TEXT,
    "asOf" DATE NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "University" (
    "id" UUID NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "country" TEXT NOT NULL DEFAULT 'IN',
    "about" TEXT NOT NULL,
    "hue" INTEGER NOT NULL,
    "logoMediaId" UUID,
    "website" TEXT,
    "recognitionRegulator" TEXT,
    "recognitionStatus" "RecognitionStatus" NOT NULL,
    "recognitionReference" TEXT,
    "recognitionAsOf" DATE,

    CONSTRAINT "University_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Topic" (
    "id" UUID NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "introduction" JSONB NOT NULL,
    "bodyVersion" INTEGER NOT NULL,
    "hue" INTEGER NOT NULL,
    "parentId" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,
    "mediaId" UUID,
    "seoTitle" TEXT,
    "seoDescription" TEXT,

    CONSTRAINT "Topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TopicStartHere" (
    "topicId" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "TopicStartHere_pkey" PRIMARY KEY ("topicId","articleId")
);

-- CreateTable
CREATE TABLE "Author" (
    "id" UUID NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "jobTitle" TEXT NOT NULL,
    "bio" TEXT NOT NULL,
    "expertise" TEXT[],
    "sameAs" TEXT[],
    "avatarMediaId" UUID,

    CONSTRAINT "Author_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Page" (
    "id" UUID NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "bodyVersion" INTEGER NOT NULL,
    "plainText" TEXT NOT NULL,
    "version" TEXT,
    "effectiveOn" DATE,
    "seoTitle" TEXT,
    "seoDescription" TEXT,
    "contentUpdatedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Page_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PageVersion" (
    "pageId" UUID NOT NULL,
    "version" TEXT NOT NULL,
    "effectiveOn" DATE NOT NULL,
    "title" TEXT NOT NULL,
    "textHash" TEXT NOT NULL,
    "revisionId" UUID NOT NULL,

    CONSTRAINT "PageVersion_pkey" PRIMARY KEY ("pageId","version")
);

-- CreateTable
CREATE TABLE "Promo" (
    "id" UUID NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "variant" "PromoVariant" NOT NULL,
    "title" TEXT NOT NULL,
    "text" JSONB NOT NULL,
    "bodyVersion" INTEGER NOT NULL,
    "ctaId" TEXT NOT NULL,
    "ctaLabel" TEXT NOT NULL,
    "thankYou" TEXT,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Promo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PromoTarget" (
    "promoId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "contentId" UUID,
    "url" TEXT,
    "sponsored" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "PromoTarget_pkey" PRIMARY KEY ("promoId","position")
);

-- CreateTable
CREATE TABLE "Placement" (
    "id" UUID NOT NULL,
    "slot" "PlacementSlot" NOT NULL,
    "topicId" UUID,
    "promoId" UUID NOT NULL,
    "priority" INTEGER NOT NULL DEFAULT 0,
    "startsAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Placement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Redirect" (
    "id" UUID NOT NULL,
    "fromPath" TEXT NOT NULL,
    "toPath" TEXT,
    "status" INTEGER NOT NULL,
    "note" TEXT,

    CONSTRAINT "Redirect_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setting" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MediaFile" (
    "hash" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MediaFile_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "MediaVariant" (
    "hash" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" INTEGER NOT NULL,

    CONSTRAINT "MediaVariant_pkey" PRIMARY KEY ("hash","name")
);

-- CreateTable
CREATE TABLE "Media" (
    "id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "filename" TEXT NOT NULL,
    "alt" TEXT NOT NULL,
    "caption" TEXT,
    "credit" TEXT,
    "focalX" INTEGER NOT NULL DEFAULT 50,
    "focalY" INTEGER NOT NULL DEFAULT 50,

    CONSTRAINT "Media_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "state" "PersonState" NOT NULL DEFAULT 'ACTIVE',
    "name" TEXT,
    "ageBand" "AgeBand",
    "mergedIntoId" UUID,
    "outboxSequence" INTEGER NOT NULL DEFAULT 0,
    "doNotContact" BOOLEAN NOT NULL DEFAULT false,
    "jurisdiction" TEXT NOT NULL DEFAULT 'IN',
    "legalHold" TEXT,
    "sealedAt" TIMESTAMPTZ(3),
    "destroyAfter" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonIdentifier" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" "IdentifierKind" NOT NULL,
    "value" TEXT NOT NULL,
    "verifiedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PersonIdentifier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonMerge" (
    "id" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "intoId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "moved" JSONB NOT NULL,
    "actorId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "PersonMerge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MergeProposal" (
    "id" UUID NOT NULL,
    "aId" UUID NOT NULL,
    "bId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "ProposalState" NOT NULL DEFAULT 'OPEN',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MergeProposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsentNotice" (
    "hash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "text" TEXT NOT NULL,
    "required" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "replacedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ConsentNotice_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "ConsentEvent" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "submissionId" UUID,
    "purpose" TEXT NOT NULL,
    "action" "ConsentAction" NOT NULL,
    "noticeHash" TEXT NOT NULL,
    "actorId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ConsentEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ErasureProof" (
    "id" UUID NOT NULL,
    "kind" "IdentifierKind" NOT NULL,
    "identifierHmac" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "erasedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ErasureProof_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Submission" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "receiptTokenHash" TEXT NOT NULL,
    "idempotencyKey" TEXT NOT NULL,
    "keyFromClient" BOOLEAN NOT NULL,
    "bodyHash" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "leadId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT NOT NULL,
    "phoneAsTyped" TEXT NOT NULL,
    "phoneCountry" TEXT NOT NULL,
    "ageBand" "AgeBand" NOT NULL,
    "childClass" TEXT,
    "message" TEXT,
    "courseId" UUID,
    "topicId" UUID,
    "channel" "ContactChannel" NOT NULL DEFAULT 'CALL',
    "language" TEXT,
    "preferredTimes" TEXT,
    "sourceId" UUID,
    "sourcePath" TEXT,
    "blockId" TEXT,
    "ctaId" TEXT,
    "utmSource" TEXT,
    "utmMedium" TEXT,
    "utmCampaign" TEXT,
    "utmTerm" TEXT,
    "utmContent" TEXT,
    "referrer" TEXT,
    "elapsedMs" INTEGER,
    "withoutScript" BOOLEAN NOT NULL DEFAULT false,
    "flags" TEXT[],
    "quarantined" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Lead" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "interest" TEXT NOT NULL,
    "courseId" UUID,
    "topicId" UUID,
    "stage" "LeadStage" NOT NULL DEFAULT 'NEW',
    "assigneeId" UUID,
    "dueAt" TIMESTAMPTZ(3),
    "firstResponseAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "maxAttempts" INTEGER NOT NULL DEFAULT 3,
    "outcome" TEXT,
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Lead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LeadEvent" (
    "id" UUID NOT NULL,
    "leadId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "actorId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "LeadEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboxEvent" (
    "id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "personId" UUID,
    "sequence" INTEGER,
    "data" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OutboxEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Endpoint" (
    "id" UUID NOT NULL,
    "kind" "EndpointKind" NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT,
    "secret" TEXT,
    "secretBefore" TEXT,
    "pausedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Endpoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "endpointId" UUID NOT NULL,
    "state" "DeliveryState" NOT NULL DEFAULT 'WAITING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "doneAt" TIMESTAMPTZ(3),
    "replayOfId" UUID,

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DeliveryAttempt" (
    "id" UUID NOT NULL,
    "deliveryId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "durationMs" INTEGER NOT NULL,
    "status" INTEGER,
    "answer" TEXT,
    "error" TEXT,

    CONSTRAINT "DeliveryAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailMessage" (
    "id" UUID NOT NULL,
    "personId" UUID,
    "toAddress" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MailMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CounsellingSlot" (
    "id" UUID NOT NULL,
    "counsellorId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CounsellingSlot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Booking" (
    "id" UUID NOT NULL,
    "slotId" UUID,
    "counsellorId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "leadId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "state" "BookingState" NOT NULL DEFAULT 'BOOKED',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Booking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" CITEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "sessionVersion" INTEGER NOT NULL DEFAULT 1,
    "authorId" UUID,
    "timeZone" TEXT NOT NULL DEFAULT 'Asia/Kolkata',
    "disabledAt" TIMESTAMPTZ(3),
    "lastSignInAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" UUID NOT NULL,
    "actorId" UUID,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT,
    "reason" TEXT,
    "data" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "MetricDaily" (
    "contentId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "source" "MetricSource" NOT NULL,
    "views" INTEGER NOT NULL DEFAULT 0,
    "depth50" INTEGER NOT NULL DEFAULT 0,
    "depth90" INTEGER NOT NULL DEFAULT 0,
    "ctaShown" INTEGER NOT NULL DEFAULT 0,
    "ctaClicked" INTEGER NOT NULL DEFAULT 0,
    "requests" INTEGER NOT NULL DEFAULT 0,
    "qualified" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "MetricDaily_pkey" PRIMARY KEY ("contentId","day","source")
);

-- CreateTable
CREATE TABLE "ContentTotals" (
    "contentId" UUID NOT NULL,
    "views" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "ContentTotals_pkey" PRIMARY KEY ("contentId")
);

-- CreateTable
CREATE TABLE "RankingEpoch" (
    "id" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "order" JSONB NOT NULL,
    "propensities" JSONB NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RankingEpoch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RankingImpression" (
    "epochId" UUID NOT NULL,
    "slot" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "shown" INTEGER NOT NULL DEFAULT 0,
    "clicked" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "RankingImpression_pkey" PRIMARY KEY ("epochId","slot","day")
);

-- CreateIndex
CREATE UNIQUE INDEX "Content_publishedRevisionId_key" ON "Content"("publishedRevisionId");

-- CreateIndex
CREATE INDEX "Content_kind_deletedAt_updatedAt_id_idx" ON "Content"("kind", "deletedAt", "updatedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Content_kind_state_deletedAt_publishedAt_idx" ON "Content"("kind", "state", "deletedAt", "publishedAt" DESC);

-- CreateIndex
CREATE INDEX "Content_ownerId_idx" ON "Content"("ownerId");

-- CreateIndex
CREATE INDEX "Content_translationGroup_idx" ON "Content"("translationGroup");

-- CreateIndex
CREATE INDEX "Content_workingTitle_idx" ON "Content" USING GIN ("workingTitle" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "WorkingCopy_editorId_idx" ON "WorkingCopy"("editorId");

-- CreateIndex
CREATE INDEX "Revision_editorId_idx" ON "Revision"("editorId");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_contentId_number_key" ON "Revision"("contentId", "number");

-- CreateIndex
CREATE INDEX "Slug_contentId_idx" ON "Slug"("contentId");

-- CreateIndex
CREATE UNIQUE INDEX "Slug_kind_locale_slug_key" ON "Slug"("kind", "locale", "slug");

-- CreateIndex
CREATE INDEX "ContentRef_toId_side_idx" ON "ContentRef"("toId", "side");

-- CreateIndex
CREATE INDEX "Release_state_dueAt_idx" ON "Release"("state", "dueAt");

-- CreateIndex
CREATE INDEX "Release_createdById_idx" ON "Release"("createdById");

-- CreateIndex
CREATE INDEX "ReleaseItem_contentId_idx" ON "ReleaseItem"("contentId");

-- CreateIndex
CREATE INDEX "ReleaseItem_revisionId_idx" ON "ReleaseItem"("revisionId");

-- CreateIndex
CREATE INDEX "ReleaseItem_priorRevisionId_idx" ON "ReleaseItem"("priorRevisionId");

-- CreateIndex
CREATE INDEX "ReviewRequest_contentId_idx" ON "ReviewRequest"("contentId");

-- CreateIndex
CREATE INDEX "ReviewRequest_revisionId_idx" ON "ReviewRequest"("revisionId");

-- CreateIndex
CREATE INDEX "ReviewRequest_requestedById_idx" ON "ReviewRequest"("requestedById");

-- CreateIndex
CREATE INDEX "ReviewRequest_reviewerId_state_idx" ON "ReviewRequest"("reviewerId", "state");

-- CreateIndex
CREATE INDEX "Comment_contentId_createdAt_idx" ON "Comment"("contentId", "createdAt");

-- CreateIndex
CREATE INDEX "Comment_parentId_idx" ON "Comment"("parentId");

-- CreateIndex
CREATE INDEX "Comment_authorId_idx" ON "Comment"("authorId");

-- CreateIndex
CREATE INDEX "Source_contentId_idx" ON "Source"("contentId");

-- CreateIndex
CREATE INDEX "Article_publishedAt_id_idx" ON "Article"("publishedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Article_heroMediaId_idx" ON "Article"("heroMediaId");

-- CreateIndex
CREATE INDEX "Article_socialMediaId_idx" ON "Article"("socialMediaId");

-- CreateIndex
CREATE INDEX "Article_reviewerId_idx" ON "Article"("reviewerId");

-- CreateIndex
CREATE INDEX "Article_search_idx" ON "Article" USING GIN ("search");

-- CreateIndex
CREATE INDEX "Article_title_idx" ON "Article" USING GIN ("title" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "Article_locale_slug_key" ON "Article"("locale", "slug");

-- CreateIndex
CREATE INDEX "ArticleAuthor_authorId_idx" ON "ArticleAuthor"("authorId");

-- CreateIndex
CREATE INDEX "ArticleTopic_topicId_idx" ON "ArticleTopic"("topicId");

-- CreateIndex
CREATE INDEX "ArticleFaq_faqId_idx" ON "ArticleFaq"("faqId");

-- CreateIndex
CREATE INDEX "ArticleCourse_courseId_idx" ON "ArticleCourse"("courseId");

-- CreateIndex
CREATE INDEX "ArticlePlacement_promoId_idx" ON "ArticlePlacement"("promoId");

-- CreateIndex
CREATE INDEX "Faq_search_idx" ON "Faq" USING GIN ("search");

-- CreateIndex
CREATE UNIQUE INDEX "Faq_locale_slug_key" ON "Faq"("locale", "slug");

-- CreateIndex
CREATE INDEX "FaqTopic_topicId_idx" ON "FaqTopic"("topicId");

-- CreateIndex
CREATE INDEX "Course_universityId_idx" ON "Course"("universityId");

-- CreateIndex
CREATE INDEX "Course_brochureMediaId_idx" ON "Course"("brochureMediaId");

-- CreateIndex
CREATE INDEX "Course_search_idx" ON "Course" USING GIN ("search");

-- CreateIndex
CREATE UNIQUE INDEX "Course_locale_slug_key" ON "Course"("locale", "slug");

-- CreateIndex
CREATE INDEX "CourseTopic_topicId_idx" ON "CourseTopic"("topicId");

-- CreateIndex
CREATE INDEX "CourseFaq_faqId_idx" ON "CourseFaq"("faqId");

-- CreateIndex
CREATE INDEX "Intake_courseId_applyBy_idx" ON "Intake"("courseId", "applyBy");

-- CreateIndex
CREATE UNIQUE INDEX "Intake_courseId_startsOn_key" ON "Intake"("courseId", "startsOn");

-- CreateIndex
CREATE INDEX "Fee_courseId_asOf_idx" ON "Fee"("courseId", "asOf" DESC);

-- CreateIndex
CREATE INDEX "Claim_contentId_expiresAt_idx" ON "Claim"("contentId", "expiresAt");

-- CreateIndex
CREATE INDEX "University_logoMediaId_idx" ON "University"("logoMediaId");

-- CreateIndex
CREATE UNIQUE INDEX "University_locale_slug_key" ON "University"("locale", "slug");

-- CreateIndex
CREATE INDEX "Topic_parentId_idx" ON "Topic"("parentId");

-- CreateIndex
CREATE INDEX "Topic_mediaId_idx" ON "Topic"("mediaId");

-- CreateIndex
CREATE UNIQUE INDEX "Topic_locale_slug_key" ON "Topic"("locale", "slug");

-- CreateIndex
CREATE INDEX "TopicStartHere_articleId_idx" ON "TopicStartHere"("articleId");

-- CreateIndex
CREATE INDEX "Author_avatarMediaId_idx" ON "Author"("avatarMediaId");

-- CreateIndex
CREATE UNIQUE INDEX "Author_locale_slug_key" ON "Author"("locale", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Page_locale_slug_key" ON "Page"("locale", "slug");

-- CreateIndex
CREATE INDEX "PageVersion_revisionId_idx" ON "PageVersion"("revisionId");

-- CreateIndex
CREATE UNIQUE INDEX "Promo_locale_slug_key" ON "Promo"("locale", "slug");

-- CreateIndex
CREATE INDEX "PromoTarget_contentId_idx" ON "PromoTarget"("contentId");

-- CreateIndex
CREATE INDEX "Placement_slot_active_idx" ON "Placement"("slot", "active");

-- CreateIndex
CREATE INDEX "Placement_topicId_idx" ON "Placement"("topicId");

-- CreateIndex
CREATE INDEX "Placement_promoId_idx" ON "Placement"("promoId");

-- CreateIndex
CREATE UNIQUE INDEX "Redirect_fromPath_key" ON "Redirect"("fromPath");

-- CreateIndex
CREATE UNIQUE INDEX "Setting_key_key" ON "Setting"("key");

-- CreateIndex
CREATE INDEX "Media_hash_idx" ON "Media"("hash");

-- CreateIndex
CREATE INDEX "Person_mergedIntoId_idx" ON "Person"("mergedIntoId");

-- CreateIndex
CREATE INDEX "PersonIdentifier_kind_value_idx" ON "PersonIdentifier"("kind", "value");

-- CreateIndex
CREATE UNIQUE INDEX "PersonIdentifier_personId_kind_value_key" ON "PersonIdentifier"("personId", "kind", "value");

-- CreateIndex
CREATE INDEX "PersonMerge_fromId_idx" ON "PersonMerge"("fromId");

-- CreateIndex
CREATE INDEX "PersonMerge_intoId_idx" ON "PersonMerge"("intoId");

-- CreateIndex
CREATE INDEX "PersonMerge_actorId_idx" ON "PersonMerge"("actorId");

-- CreateIndex
CREATE INDEX "MergeProposal_bId_idx" ON "MergeProposal"("bId");

-- CreateIndex
CREATE INDEX "MergeProposal_state_idx" ON "MergeProposal"("state");

-- CreateIndex
CREATE UNIQUE INDEX "MergeProposal_aId_bId_key" ON "MergeProposal"("aId", "bId");

-- CreateIndex
CREATE UNIQUE INDEX "ConsentNotice_purpose_version_locale_key" ON "ConsentNotice"("purpose", "version", "locale");

-- CreateIndex
CREATE INDEX "ConsentEvent_personId_purpose_at_idx" ON "ConsentEvent"("personId", "purpose", "at");

-- CreateIndex
CREATE INDEX "ConsentEvent_submissionId_idx" ON "ConsentEvent"("submissionId");

-- CreateIndex
CREATE INDEX "ConsentEvent_noticeHash_idx" ON "ConsentEvent"("noticeHash");

-- CreateIndex
CREATE UNIQUE INDEX "ErasureProof_kind_identifierHmac_key" ON "ErasureProof"("kind", "identifierHmac");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_reference_key" ON "Submission"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_receiptTokenHash_key" ON "Submission"("receiptTokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Submission_idempotencyKey_key" ON "Submission"("idempotencyKey");

-- CreateIndex
CREATE INDEX "Submission_personId_createdAt_idx" ON "Submission"("personId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "Submission_leadId_idx" ON "Submission"("leadId");

-- CreateIndex
CREATE INDEX "Submission_sourceId_idx" ON "Submission"("sourceId");

-- CreateIndex
CREATE INDEX "Submission_createdAt_id_idx" ON "Submission"("createdAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Lead_personId_idx" ON "Lead"("personId");

-- CreateIndex
CREATE INDEX "Lead_courseId_idx" ON "Lead"("courseId");

-- CreateIndex
CREATE INDEX "Lead_topicId_idx" ON "Lead"("topicId");

-- CreateIndex
CREATE INDEX "Lead_assigneeId_stage_idx" ON "Lead"("assigneeId", "stage");

-- CreateIndex
CREATE INDEX "Lead_stage_openedAt_id_idx" ON "Lead"("stage", "openedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Lead_dueAt_idx" ON "Lead"("dueAt");

-- CreateIndex
CREATE INDEX "LeadEvent_leadId_at_idx" ON "LeadEvent"("leadId", "at");

-- CreateIndex
CREATE INDEX "LeadEvent_actorId_idx" ON "LeadEvent"("actorId");

-- CreateIndex
CREATE INDEX "OutboxEvent_createdAt_idx" ON "OutboxEvent"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "OutboxEvent_personId_sequence_key" ON "OutboxEvent"("personId", "sequence");

-- CreateIndex
CREATE INDEX "Delivery_eventId_idx" ON "Delivery"("eventId");

-- CreateIndex
CREATE INDEX "Delivery_endpointId_state_nextAt_idx" ON "Delivery"("endpointId", "state", "nextAt");

-- CreateIndex
CREATE INDEX "Delivery_replayOfId_idx" ON "Delivery"("replayOfId");

-- CreateIndex
CREATE INDEX "DeliveryAttempt_deliveryId_at_idx" ON "DeliveryAttempt"("deliveryId", "at");

-- CreateIndex
CREATE INDEX "MailMessage_createdAt_idx" ON "MailMessage"("createdAt" DESC);

-- CreateIndex
CREATE INDEX "MailMessage_personId_idx" ON "MailMessage"("personId");

-- CreateIndex
CREATE INDEX "CounsellingSlot_counsellorId_startsAt_idx" ON "CounsellingSlot"("counsellorId", "startsAt");

-- CreateIndex
CREATE INDEX "Booking_slotId_idx" ON "Booking"("slotId");

-- CreateIndex
CREATE INDEX "Booking_counsellorId_startsAt_idx" ON "Booking"("counsellorId", "startsAt");

-- CreateIndex
CREATE INDEX "Booking_personId_idx" ON "Booking"("personId");

-- CreateIndex
CREATE INDEX "Booking_leadId_idx" ON "Booking"("leadId");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "User_authorId_idx" ON "User"("authorId");

-- CreateIndex
CREATE INDEX "AuditEvent_at_id_idx" ON "AuditEvent"("at" DESC, "id");

-- CreateIndex
CREATE INDEX "AuditEvent_subjectKind_subjectId_idx" ON "AuditEvent"("subjectKind", "subjectId");

-- CreateIndex
CREATE INDEX "AuditEvent_actorId_at_idx" ON "AuditEvent"("actorId", "at");

-- CreateIndex
CREATE INDEX "MetricDaily_day_idx" ON "MetricDaily"("day");

-- CreateIndex
CREATE INDEX "RankingEpoch_scope_startedAt_idx" ON "RankingEpoch"("scope", "startedAt" DESC);

-- AddForeignKey
ALTER TABLE "Content" ADD CONSTRAINT "Content_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Content" ADD CONSTRAINT "Content_publishedRevisionId_fkey" FOREIGN KEY ("publishedRevisionId") REFERENCES "Revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkingCopy" ADD CONSTRAINT "WorkingCopy_contentId_fkey" FOREIGN KEY ("contentId") REFERENCES "Content"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkingCopy" ADD CONSTRAINT "WorkingCopy_baseRevisionId_fkey" FOREIGN KEY ("baseRevisionId") REFERENCES "Revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkingCopy" ADD CONSTRAINT "WorkingCopy_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_contentId_fkey" FOREIGN KEY ("contentId") REFERENCES "Content"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_baseId_fkey" FOREIGN KEY ("baseId") REFERENCES "Revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Slug" ADD CONSTRAINT "Slug_contentId_fkey" FOREIGN KEY ("contentId") REFERENCES "Content"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContentRef" ADD CONSTRAINT "ContentRef_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Content"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContentRef" ADD CONSTRAINT "ContentRef_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Content"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReleaseItem" ADD CONSTRAINT "ReleaseItem_releaseId_fkey" FOREIGN KEY ("releaseId") REFERENCES "Release"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReleaseItem" ADD CONSTRAINT "ReleaseItem_contentId_fkey" FOREIGN KEY ("contentId") REFERENCES "Content"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReleaseItem" ADD CONSTRAINT "ReleaseItem_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReleaseItem" ADD CONSTRAINT "ReleaseItem_priorRevisionId_fkey" FOREIGN KEY ("priorRevisionId") REFERENCES "Revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewRequest" ADD CONSTRAINT "ReviewRequest_contentId_fkey" FOREIGN KEY ("contentId") REFERENCES "Content"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewRequest" ADD CONSTRAINT "ReviewRequest_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewRequest" ADD CONSTRAINT "ReviewRequest_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewRequest" ADD CONSTRAINT "ReviewRequest_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_contentId_fkey" FOREIGN KEY ("contentId") REFERENCES "Content"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_contentId_fkey" FOREIGN KEY ("contentId") REFERENCES "Content"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_id_fkey" FOREIGN KEY ("id") REFERENCES "Content"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_heroMediaId_fkey" FOREIGN KEY ("heroMediaId") REFERENCES "Media"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_socialMediaId_fkey" FOREIGN KEY ("socialMediaId") REFERENCES "Media"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "Author"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleAuthor" ADD CONSTRAINT "ArticleAuthor_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleAuthor" ADD CONSTRAINT "ArticleAuthor_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Author"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleTopic" ADD CONSTRAINT "ArticleTopic_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleTopic" ADD CONSTRAINT "ArticleTopic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleFaq" ADD CONSTRAINT "ArticleFaq_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleFaq" ADD CONSTRAINT "ArticleFaq_faqId_fkey" FOREIGN KEY ("faqId") REFERENCES "Faq"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleCourse" ADD CONSTRAINT "ArticleCourse_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleCourse" ADD CONSTRAINT "ArticleCourse_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticlePlacement" ADD CONSTRAINT "ArticlePlacement_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticlePlacement" ADD CONSTRAINT "ArticlePlacement_promoId_fkey" FOREIGN KEY ("promoId") REFERENCES "Promo"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Faq" ADD CONSTRAINT "Faq_id_fkey" FOREIGN KEY ("id") REFERENCES "Content"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FaqTopic" ADD CONSTRAINT "FaqTopic_faqId_fkey" FOREIGN KEY ("faqId") REFERENCES "Faq"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FaqTopic" ADD CONSTRAINT "FaqTopic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Course" ADD CONSTRAINT "Course_id_fkey" FOREIGN KEY ("id") REFERENCES "Content"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Course" ADD CONSTRAINT "Course_universityId_fkey" FOREIGN KEY ("universityId") REFERENCES "University"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Course" ADD CONSTRAINT "Course_brochureMediaId_fkey" FOREIGN KEY ("brochureMediaId") REFERENCES "Media"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourseTopic" ADD CONSTRAINT "CourseTopic_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourseTopic" ADD CONSTRAINT "CourseTopic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourseFaq" ADD CONSTRAINT "CourseFaq_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CourseFaq" ADD CONSTRAINT "CourseFaq_faqId_fkey" FOREIGN KEY ("faqId") REFERENCES "Faq"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Intake" ADD CONSTRAINT "Intake_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Content"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Fee" ADD CONSTRAINT "Fee_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Content"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_contentId_fkey" FOREIGN KEY ("contentId") REFERENCES "Content"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "University" ADD CONSTRAINT "University_id_fkey" FOREIGN KEY ("id") REFERENCES "Content"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "University" ADD CONSTRAINT "University_logoMediaId_fkey" FOREIGN KEY ("logoMediaId") REFERENCES "Media"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Topic" ADD CONSTRAINT "Topic_id_fkey" FOREIGN KEY ("id") REFERENCES "Content"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Topic" ADD CONSTRAINT "Topic_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Topic"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Topic" ADD CONSTRAINT "Topic_mediaId_fkey" FOREIGN KEY ("mediaId") REFERENCES "Media"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TopicStartHere" ADD CONSTRAINT "TopicStartHere_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TopicStartHere" ADD CONSTRAINT "TopicStartHere_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Author" ADD CONSTRAINT "Author_id_fkey" FOREIGN KEY ("id") REFERENCES "Content"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Author" ADD CONSTRAINT "Author_avatarMediaId_fkey" FOREIGN KEY ("avatarMediaId") REFERENCES "Media"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Page" ADD CONSTRAINT "Page_id_fkey" FOREIGN KEY ("id") REFERENCES "Content"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PageVersion" ADD CONSTRAINT "PageVersion_pageId_fkey" FOREIGN KEY ("pageId") REFERENCES "Page"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PageVersion" ADD CONSTRAINT "PageVersion_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Promo" ADD CONSTRAINT "Promo_id_fkey" FOREIGN KEY ("id") REFERENCES "Content"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PromoTarget" ADD CONSTRAINT "PromoTarget_promoId_fkey" FOREIGN KEY ("promoId") REFERENCES "Promo"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PromoTarget" ADD CONSTRAINT "PromoTarget_contentId_fkey" FOREIGN KEY ("contentId") REFERENCES "Content"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Placement" ADD CONSTRAINT "Placement_id_fkey" FOREIGN KEY ("id") REFERENCES "Content"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Placement" ADD CONSTRAINT "Placement_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Placement" ADD CONSTRAINT "Placement_promoId_fkey" FOREIGN KEY ("promoId") REFERENCES "Promo"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Redirect" ADD CONSTRAINT "Redirect_id_fkey" FOREIGN KEY ("id") REFERENCES "Content"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Setting" ADD CONSTRAINT "Setting_id_fkey" FOREIGN KEY ("id") REFERENCES "Content"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MediaVariant" ADD CONSTRAINT "MediaVariant_hash_fkey" FOREIGN KEY ("hash") REFERENCES "MediaFile"("hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Media" ADD CONSTRAINT "Media_id_fkey" FOREIGN KEY ("id") REFERENCES "Content"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Media" ADD CONSTRAINT "Media_hash_fkey" FOREIGN KEY ("hash") REFERENCES "MediaFile"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonIdentifier" ADD CONSTRAINT "PersonIdentifier_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonMerge" ADD CONSTRAINT "PersonMerge_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonMerge" ADD CONSTRAINT "PersonMerge_intoId_fkey" FOREIGN KEY ("intoId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonMerge" ADD CONSTRAINT "PersonMerge_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MergeProposal" ADD CONSTRAINT "MergeProposal_aId_fkey" FOREIGN KEY ("aId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MergeProposal" ADD CONSTRAINT "MergeProposal_bId_fkey" FOREIGN KEY ("bId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsentEvent" ADD CONSTRAINT "ConsentEvent_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsentEvent" ADD CONSTRAINT "ConsentEvent_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsentEvent" ADD CONSTRAINT "ConsentEvent_noticeHash_fkey" FOREIGN KEY ("noticeHash") REFERENCES "ConsentNotice"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Content"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_courseId_fkey" FOREIGN KEY ("courseId") REFERENCES "Course"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeadEvent" ADD CONSTRAINT "LeadEvent_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Lead"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LeadEvent" ADD CONSTRAINT "LeadEvent_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutboxEvent" ADD CONSTRAINT "OutboxEvent_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "OutboxEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_endpointId_fkey" FOREIGN KEY ("endpointId") REFERENCES "Endpoint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_replayOfId_fkey" FOREIGN KEY ("replayOfId") REFERENCES "Delivery"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DeliveryAttempt" ADD CONSTRAINT "DeliveryAttempt_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "Delivery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CounsellingSlot" ADD CONSTRAINT "CounsellingSlot_counsellorId_fkey" FOREIGN KEY ("counsellorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_slotId_fkey" FOREIGN KEY ("slotId") REFERENCES "CounsellingSlot"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_counsellorId_fkey" FOREIGN KEY ("counsellorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Lead"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Author"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MetricDaily" ADD CONSTRAINT "MetricDaily_contentId_fkey" FOREIGN KEY ("contentId") REFERENCES "Content"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContentTotals" ADD CONSTRAINT "ContentTotals_contentId_fkey" FOREIGN KEY ("contentId") REFERENCES "Content"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RankingImpression" ADD CONSTRAINT "RankingImpression_epochId_fkey" FOREIGN KEY ("epochId") REFERENCES "RankingEpoch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- At most one address a content at a time, and at most one reserved.
CREATE UNIQUE INDEX "Slug_one_current" ON "Slug" ("contentId") WHERE "state" = 'CURRENT';
CREATE UNIQUE INDEX "Slug_one_reserved" ON "Slug" ("contentId") WHERE "state" = 'RESERVED';

-- A verified identifier belongs to one person; unverified ones may be shared by a family.
CREATE UNIQUE INDEX "PersonIdentifier_verified" ON "PersonIdentifier" ("kind", "value") WHERE "verifiedAt" IS NOT NULL;

-- One open case a person and interest.
CREATE UNIQUE INDEX "Lead_one_open" ON "Lead" ("personId", "interest") WHERE "closedAt" IS NULL;

-- A promise to an endpoint is made once; a replay is another row that names the first.
CREATE UNIQUE INDEX "Delivery_once" ON "Delivery" ("eventId", "endpointId") WHERE "replayOfId" IS NULL;

ALTER TABLE "Booking" ADD CONSTRAINT "Booking_no_overlap"
  EXCLUDE USING gist ("counsellorId" WITH =, tstzrange("startsAt", "endsAt") WITH &&) WHERE ("state" <> 'CANCELLED');

ALTER TABLE "Content" ADD CONSTRAINT "Content_published_has_revision"
  CHECK ("state" <> 'PUBLISHED' OR "publishedRevisionId" IS NOT NULL);
ALTER TABLE "Content" ADD CONSTRAINT "Content_lockVersion_positive" CHECK ("lockVersion" >= 0);
ALTER TABLE "Slug" ADD CONSTRAINT "Slug_shape" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 120);
ALTER TABLE "Topic" ADD CONSTRAINT "Topic_hue" CHECK ("hue" BETWEEN 0 AND 360);
ALTER TABLE "Topic" ADD CONSTRAINT "Topic_not_own_parent" CHECK ("parentId" IS DISTINCT FROM "id");
ALTER TABLE "Course" ADD CONSTRAINT "Course_hours" CHECK ("hoursPerWeekMin" BETWEEN 1 AND "hoursPerWeekMax");
ALTER TABLE "Course" ADD CONSTRAINT "Course_duration" CHECK ("durationMonths" > 0);
ALTER TABLE "Intake" ADD CONSTRAINT "Intake_apply_before_start" CHECK ("applyBy" <= "startsOn");
ALTER TABLE "Intake" ADD CONSTRAINT "Intake_seats" CHECK ("seatsFilled" IS NULL OR "seatsTotal" IS NULL OR "seatsFilled" <= "seatsTotal");
ALTER TABLE "Intake" ADD CONSTRAINT "Intake_percent" CHECK ("seatsPercent" BETWEEN 0 AND 100);
ALTER TABLE "Fee" ADD CONSTRAINT "Fee_amount" CHECK ("amountMinor" >= 0);
ALTER TABLE "PromoTarget" ADD CONSTRAINT "PromoTarget_one_goal" CHECK (("contentId" IS NULL) <> ("url" IS NULL));
ALTER TABLE "Placement" ADD CONSTRAINT "Placement_dates" CHECK ("startsAt" IS NULL OR "endsAt" IS NULL OR "startsAt" < "endsAt");
ALTER TABLE "Redirect" ADD CONSTRAINT "Redirect_status" CHECK (("toPath" IS NULL AND "status" = 410) OR ("toPath" IS NOT NULL AND "status" IN (302, 308)));
ALTER TABLE "Media" ADD CONSTRAINT "Media_focal" CHECK ("focalX" BETWEEN 0 AND 100 AND "focalY" BETWEEN 0 AND 100);
ALTER TABLE "Person" ADD CONSTRAINT "Person_not_merged_into_itself" CHECK ("mergedIntoId" IS DISTINCT FROM "id");
ALTER TABLE "MergeProposal" ADD CONSTRAINT "MergeProposal_ordered" CHECK ("aId" < "bId");
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_times" CHECK ("startsAt" < "endsAt");
ALTER TABLE "CounsellingSlot" ADD CONSTRAINT "CounsellingSlot_times" CHECK ("startsAt" < "endsAt");

-- What must never change says so itself, whoever asks. Only the erasure of a person may touch a
-- submission, and it has to say that it is one.
CREATE FUNCTION lectern_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'Submission' AND current_setting('lectern.erasure', true) = 'on' THEN
    RETURN coalesce(NEW, OLD);
  END IF;
  RAISE EXCEPTION '% on % is refused: its rows are immutable', TG_OP, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER "Revision_immutable" BEFORE UPDATE ON "Revision" FOR EACH ROW EXECUTE FUNCTION lectern_refuse_change();
CREATE TRIGGER "ConsentNotice_immutable" BEFORE UPDATE OF "hash", "purpose", "version", "locale", "text" ON "ConsentNotice" FOR EACH ROW EXECUTE FUNCTION lectern_refuse_change();
CREATE TRIGGER "ConsentEvent_append_only" BEFORE UPDATE ON "ConsentEvent" FOR EACH ROW EXECUTE FUNCTION lectern_refuse_change();
CREATE TRIGGER "AuditEvent_append_only" BEFORE UPDATE OR DELETE ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION lectern_refuse_change();
-- A merge of persons moves submissions; their words stay.
CREATE TRIGGER "Submission_immutable" BEFORE UPDATE OF "reference", "receiptTokenHash", "idempotencyKey", "bodyHash", "name", "email", "phone", "phoneAsTyped", "message", "sourceId", "blockId", "ctaId", "createdAt" ON "Submission" FOR EACH ROW EXECUTE FUNCTION lectern_refuse_change();
CREATE TRIGGER "MediaFile_immutable" BEFORE UPDATE ON "MediaFile" FOR EACH ROW EXECUTE FUNCTION lectern_refuse_change();
