DROP TABLE [#godwit_stage];
