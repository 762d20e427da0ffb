# exit: 1
'naïve'.encode('ascii')
