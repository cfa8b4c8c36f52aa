/* one study record at a time, only the fields asked for */
