TRUNCATE TABLE [sales].[orders];
