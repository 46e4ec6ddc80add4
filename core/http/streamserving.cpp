// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/streamserving.h"

#include "core/base/logging.h"

namespace forecourt::http {

namespace {

constexpr int MostWaiting = 16;

/// The exchange over a connection.
class ConnectionExchange final : public StreamExchange
{
public:
    ConnectionExchange(ConnectionStream& stream, RequestHead head, QString peerAddress)
        : m_stream(stream)
        , m_head(std::move(head))
        , m_peerAddress(std::move(peerAddress))
        , m_body([this](char* to, qint64 most) { return receive(to, most); }, bodyPlanOf(m_head))
    {
    }

    [[nodiscard]] const RequestHead& head() const override { return m_head; }
    [[nodiscard]] QString peerAddress() const override { return m_peerAddress; }
    void beginBody() override;
    [[nodiscard]] BodyReader& body() override { return m_body; }
    [[nodiscard]] bool begin(int status, const Headers& headers, qint64 length) override;
    [[nodiscard]] bool write(const char* bytes, qint64 count) override;
    [[nodiscard]] bool deliver() override;
    [[nodiscard]] Trouble trouble() const override { return m_trouble; }

private:
    [[nodiscard]] qint64 receive(char* to, qint64 most);
    bool fail();

    ConnectionStream& m_stream;
    const RequestHead m_head;
    const QString m_peerAddress;
    BodyReader m_body;
    Trouble m_trouble = Trouble::None;
};

bool ConnectionExchange::fail()
{
    m_trouble = m_stream.wasTooSlow() ? Trouble::TooSlow : Trouble::Left;
    return false;
}

qint64 ConnectionExchange::receive(char* to, qint64 most)
{
    const ssize_t got = m_stream.read(to, static_cast<size_t>(most));
    if (got <= 0)
        fail();
    return qint64(got);
}

void ConnectionExchange::beginBody()
{
    m_stream.liftDeadline();
    // RFC 9110 §10.1.1: only whoever says HTTP/1.1 waits for it
    if (m_head.minorVersion > 0 && m_head.header("expect").value_or(QByteArray()).toLower() == "100-continue") {
        const QByteArray go = "HTTP/1.1 100 Continue\r\n\r\n";
        static_cast<void>(write(go.constData(), go.size())); // a peer that is gone shows when its body is read
    }
}

bool ConnectionExchange::begin(int status, const Headers& headers, qint64 length)
{
    m_stream.waitForSlowReaders();
    // a peer that speaks 1.0 gets 1.0: some know nothing else
    QByteArray text = "HTTP/1." + QByteArray::number(m_head.minorVersion) + ' ' + QByteArray::number(status) + ' '
        + reasonPhrase(status) + "\r\n";
    for (const auto& [name, value] : headers)
        text += name + ": " + value + "\r\n";
    text += "Content-Length: " + QByteArray::number(length) + "\r\nConnection: close\r\n\r\n";
    return write(text.constData(), text.size());
}

bool ConnectionExchange::write(const char* bytes, qint64 count)
{
    for (qint64 written = 0; written < count;) {
        const ssize_t sent = m_stream.write(bytes + written, static_cast<size_t>(count - written));
        if (sent <= 0)
            return fail();
        written += sent;
    }
    return true;
}

bool ConnectionExchange::deliver()
{
    return m_stream.deliver() || fail();
}

/// Up to and with the empty line; what was there when it came to nothing: "" for nobody said anything.
struct ReadHead
{
    QByteArray text;
    bool isWhole = false;
};

ReadHead readHead(ConnectionStream& stream)
{
    ReadHead head;
    while (head.text.size() < LongestHead) {
        char byte = 0;
        if (stream.read(&byte, 1) != 1)
            return head;
        // empty lines before a request are none of it (RFC 9112 §2.2)
        if (head.text.isEmpty() && (byte == '\r' || byte == '\n'))
            continue;
        head.text += byte;
        head.isWhole = head.text.endsWith("\n\r\n") || head.text.endsWith("\n\n");
        if (head.isWhole)
            return head;
    }
    return head;
}

/// An answer to what has no head we could answer to.
void refuse(ConnectionStream& stream, int status)
{
    const QByteArray text = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonPhrase(status)
        + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    static_cast<void>(stream.write(text.constData(), static_cast<size_t>(text.size())));
}

} // namespace

StreamServing::StreamServing(StreamHandler handler) : m_handler(std::move(handler)) {}

bool StreamServing::beginWaiting(const std::string& address)
{
    const std::lock_guard lock(m_mutex);
    return ++m_waiting[address] <= MostWaiting;
}

void StreamServing::endWaiting(const std::string& address)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_waiting.find(address);
    if (--found->second == 0)
        m_waiting.erase(found);
}

void StreamServing::serve(ConnectionStream& stream)
{
    std::string address;
    int port = 0;
    stream.get_remote_ip_and_port(address, port);
    const bool mayWait = beginWaiting(address);
    const ReadHead read = mayWait ? readHead(stream) : ReadHead();
    endWaiting(address);
    if (!read.isWhole) {
        if (read.text.size() >= LongestHead)
            refuse(stream, 431);
        else if (!read.text.isEmpty())
            refuse(stream, stream.wasTooSlow() ? 408 : 400);
        return;
    }
    auto head = parseRequestHead(read.text);
    if (!head)
        return refuse(stream, 400);
    ConnectionExchange exchange(stream, std::move(*head), QString::fromStdString(address));
    try {
        m_handler(exchange);
    } catch (const std::exception& thrown) { // of a library: nothing of ours throws
        qCCritical(logHttp) << "a handler threw" << thrown.what();
    }
}

} // namespace forecourt::http
