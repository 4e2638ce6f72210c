-- What is being sent is a handful among what waits; after a rush, before the table is analysed, the
-- planner takes any index for as good as another and would read all that waits for each claim.
CREATE INDEX "Delivery_sending" ON "Delivery" ("endpointId", "leaseUntil") WHERE "state" = 'SENDING';
