-- Which drafts answer the same question is asked while an editor types; Prisma can't say an index
-- of an expression.
CREATE INDEX "WorkingCopy_targetQuery_idx" ON "WorkingCopy" (lower("data" ->> 'targetQuery'))
WHERE "data" ->> 'targetQuery' IS NOT NULL;
