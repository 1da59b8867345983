SET IDENTITY_INSERT [sales].[orders] OFF;
