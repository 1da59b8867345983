DELETE FROM [sales].[orders];
