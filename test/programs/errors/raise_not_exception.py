# exit: 1
raise 'text'
