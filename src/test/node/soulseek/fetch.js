// Signs in, searches, downloads the first file that is found, and says where it is.
// node fetch.js PORT USER PASSWORD QUERY TARGET
const net = require('net')

// The client would listen on all addresses. Without a listening socket it is one behind a wall:
// others are told by the server to let it come. It must not answer itself at that port either.
net.Server.prototype.listen = function () { return this }
const connect = net.createConnection
net.createConnection = function (to, ...more) {
  if (to.host && to.host !== '127.0.0.1') throw new Error('only the loopback: ' + to.host)
  return connect.call(net, to, ...more)
}

const slsk = require('slsk-client')
const [port, user, pass, query, target] = process.argv.slice(2)

function end (error) {
  if (error) console.error(error.message)
  process.exit(error ? 1 : 0)
}

slsk.connect({ host: '127.0.0.1', port: Number(port), user, pass, incomingPort: 1 }, (error, client) => {
  if (error) return end(error)
  client.search({ req: query, timeout: 3000 }, (error, found) => {
    if (error) return end(error)
    if (found.length === 0) return end(new Error('nothing found'))
    console.log(found[0].file)
    client.download({ file: found[0], path: target }, end)
  })
})
