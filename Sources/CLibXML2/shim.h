/* Shows nothing of libxml2, whose headers clash with Foundation's: CMarkup alone includes them. */
