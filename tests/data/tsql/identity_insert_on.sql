SET IDENTITY_INSERT [sales].[orders] ON;
