// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/clienthello.h"

#include <algorithm>

namespace forecourt::server {

namespace {

constexpr quint8 HandshakeRecord = 22;
constexpr quint8 ClientHelloMessage = 1;
constexpr quint16 SignatureAlgorithmsExtension = 13;
constexpr qsizetype RecordHeader = 5;

/// Takes numbers and blocks off the front; every read past the end makes it bad for good.
class Cursor
{
public:
    explicit Cursor(QByteArrayView bytes) : m_rest(bytes) {}

    [[nodiscard]] bool isGood() const { return m_isGood; }
    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }

    quint32 number(int bytes)
    {
        quint32 value = 0;
        for (const char byte : take(bytes))
            value = (value << 8) | static_cast<quint8>(byte);
        return value;
    }
    QByteArrayView take(qsizetype count)
    {
        if (count > m_rest.size()) {
            m_isGood = false;
            m_rest = {};
            return {};
        }
        const QByteArrayView taken = m_rest.first(count);
        m_rest = m_rest.sliced(count);
        return taken;
    }
    /// A block that says its own length first.
    QByteArrayView block(int lengthBytes) { return take(static_cast<qsizetype>(number(lengthBytes))); }

private:
    QByteArrayView m_rest;
    bool m_isGood = true;
};

QList<quint16> numbersOf(QByteArrayView bytes)
{
    QList<quint16> numbers;
    Cursor cursor(bytes);
    while (!cursor.atEnd()) {
        const auto number = static_cast<quint16>(cursor.number(2));
        if (!cursor.isGood())
            break;
        numbers.append(number);
    }
    return numbers;
}

void readExtensions(QByteArrayView bytes, ClientHello& hello)
{
    Cursor cursor(bytes);
    while (cursor.isGood() && !cursor.atEnd()) {
        const auto kind = cursor.number(2);
        const QByteArrayView content = cursor.block(2);
        if (kind == SignatureAlgorithmsExtension)
            hello.signatureAlgorithms = numbersOf(Cursor(content).block(2));
    }
}

} // namespace

bool ClientHello::acceptsEllipticCurve() const
{
    const auto isEcdsa = [](quint16 algorithm) { return (algorithm & 0xff) == 3 && algorithm < 0x0800; };
    const bool signsEcdsa = signatureAlgorithms.isEmpty() ||
                            std::any_of(signatureAlgorithms.begin(), signatureAlgorithms.end(), isEcdsa);
    const bool hasSuite = std::any_of(suites.begin(), suites.end(), [this](quint16 suite) {
        const bool isTls13 = suite >= 0x1301 && suite <= 0x1303 && !signatureAlgorithms.isEmpty();
        return isTls13 || suite == 0xc02b || suite == 0xc02c; // ECDHE_ECDSA with AES GCM
    });
    return signsEcdsa && hasSuite;
}

bool looksLikeTls(QByteArrayView bytes)
{
    return !bytes.isEmpty() && static_cast<quint8>(bytes[0]) == HandshakeRecord &&
           (bytes.size() < 2 || bytes[1] == 3);
}

HelloState readClientHello(QByteArrayView bytes, ClientHello& hello)
{
    if (bytes.size() < RecordHeader)
        return looksLikeTls(bytes) || bytes.isEmpty() ? HelloState::NeedsMore : HelloState::Unreadable;
    Cursor record(bytes);
    const auto kind = record.number(1);
    record.take(2);
    const auto length = static_cast<qsizetype>(record.number(2));
    if (kind != HandshakeRecord)
        return HelloState::Unreadable;
    if (bytes.size() < RecordHeader + length)
        return HelloState::NeedsMore;
    Cursor message(record.take(length));
    if (message.number(1) != ClientHelloMessage)
        return HelloState::Unreadable;
    Cursor body(message.block(3));
    body.take(2 + 32); // version, random
    body.block(1);     // session id
    hello.suites = numbersOf(body.block(2));
    body.block(1); // compression
    if (!message.isGood() || !body.isGood())
        return HelloState::Unreadable;
    if (!body.atEnd())
        readExtensions(body.block(2), hello);
    return HelloState::Complete;
}

} // namespace forecourt::server
