-- “Not decided yet” and “applied for” were one value, shown in public as “applied for”.
ALTER TYPE "RecognitionStatus" ADD VALUE 'UNDECIDED';
