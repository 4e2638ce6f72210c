-- How a visitor first and last came to the site in the visit in which they sent a request.
ALTER TABLE "Submission" ADD COLUMN "firstTouch" JSONB, ADD COLUMN "lastTouch" JSONB;
