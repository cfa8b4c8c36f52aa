// SpreadsheetRendering
