SAVE TRANSACTION godwit_batch;
