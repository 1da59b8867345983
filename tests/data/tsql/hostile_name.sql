TRUNCATE TABLE [a.b].[my ]]orders];
