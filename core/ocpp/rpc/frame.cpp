// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ocpp/rpc/frame.h"

#include "core/ocpp/rpc/messageid.h"

#include <QJsonArray>

#include <cmath>

namespace forecourt::ocpp::rpc {

namespace {

enum MessageType { CallType = 2, CallResultType = 3, CallErrorType = 4 };

constexpr qsizetype MaximumDescription = 255;
constexpr qsizetype MaximumAction = 64;

/// The message type and the id at the beginning of a text that is not JSON as a whole.
class HeadRecovery
{
public:
    explicit HeadRecovery(const QByteArray& text) : m_text(text) {}

    void into(Unparseable& frame)
    {
        if (!accept('['))
            return;
        skipBlanks();
        if (m_position >= m_text.size() || m_text[m_position] < '0' || m_text[m_position] > '9')
            return;
        const int type = m_text[m_position++] - '0';
        if (!accept(','))
            return;
        frame.messageType = type;
        if (!accept('"'))
            return;
        const qsizetype end = m_text.indexOf('"', m_position);
        const QByteArray id = m_text.mid(m_position, end < 0 ? 0 : end - m_position);
        if (!id.isEmpty() && id.size() <= ToleratedMessageIdLength && !id.contains('\\') && id.isValidUtf8())
            frame.id = QString::fromUtf8(id);
    }

private:
    void skipBlanks()
    {
        while (m_position < m_text.size() && QByteArrayView(" \t\r\n").contains(m_text[m_position]))
            ++m_position;
    }

    bool accept(char character)
    {
        skipBlanks();
        if (m_position >= m_text.size() || m_text[m_position] != character)
            return false;
        ++m_position;
        return true;
    }

    const QByteArray& m_text;
    qsizetype m_position = 0;
};

Unparseable refusedJson(const schema::JsonError& error, const QByteArray& text)
{
    Unparseable frame;
    frame.detail = error.detail;
    HeadRecovery(text).into(frame);
    const bool isCall = frame.messageType == CallType && frame.id;
    switch (error.fault) {
    case schema::JsonFault::NotUtf8: frame.why = FrameFault::NotUtf8; return frame;
    case schema::JsonFault::NotJson: frame.why = FrameFault::NotJson; return frame;
    case schema::JsonFault::TooDeep: frame.why = FrameFault::TooDeep; break;
    case schema::JsonFault::DuplicateKey: frame.why = FrameFault::DuplicateKey; break;
    case schema::JsonFault::ListTooLong: frame.why = FrameFault::ListTooLong; break;
    }
    if (isCall) {
        frame.answerWith = frame.why == FrameFault::ListTooLong ? CallErrorCode::OccurenceConstraintViolation
                                                                : CallErrorCode::FormationViolation;
    }
    return frame;
}

/// Takes the list of one frame apart.
class FrameReader
{
public:
    explicit FrameReader(QJsonArray list) : m_list(std::move(list)) {}

    ParsedFrame read()
    {
        if (!readType() || !readId())
            return std::move(m_result);
        switch (m_type) {
        case CallType: readCall(); break;
        case CallResultType: readResult(); break;
        case CallErrorType: readError(); break;
        default: refuse(FrameFault::UnknownMessageType, QStringLiteral("message type %1").arg(m_type)); break;
        }
        return std::move(m_result);
    }

private:
    void note(FrameDeviation deviation) { m_result.deviations.append(deviation); }

    void refuse(FrameFault why, QString detail, std::optional<CallErrorCode> answerWith = {})
    {
        Unparseable frame;
        frame.why = why;
        frame.detail = std::move(detail);
        if (m_hasType)
            frame.messageType = m_type;
        if (m_hasId)
            frame.id = m_id;
        if (m_hasId && m_type == CallType)
            frame.answerWith = answerWith;
        m_result.frame = std::move(frame);
    }

    bool readType()
    {
        const QJsonValue value = m_list.at(0);
        bool isText = false;
        m_type = value.isString() ? value.toString().trimmed().toInt(&isText) : value.toInt(-1);
        if (isText)
            note(FrameDeviation::TextAsType);
        m_hasType = isText || (value.isDouble() && m_type >= 0);
        if (!m_hasType)
            refuse(FrameFault::NoMessageType, QStringLiteral("no message type"));
        return m_hasType;
    }

    bool readId()
    {
        const QJsonValue value = m_list.at(1);
        if (value.isDouble() && std::floor(value.toDouble()) == value.toDouble()) {
            note(FrameDeviation::NumberAsId);
            m_id = QString::number(value.toInteger());
        } else if (value.isString() && value.toString().size() <= ToleratedMessageIdLength) {
            m_id = value.toString();
        } else {
            refuse(m_type >= CallType && m_type <= CallErrorType ? FrameFault::BadMessageId : FrameFault::UnknownMessageType,
                   QStringLiteral("no usable message id"));
            return false;
        }
        m_hasId = true;
        if (m_id.isEmpty())
            note(FrameDeviation::EmptyId);
        else if (m_id.size() > MaximumMessageIdLength)
            note(FrameDeviation::LongId);
        return true;
    }

    /// The object at \a index; false if something else stands there.
    bool readPayload(qsizetype index, QJsonObject& payload)
    {
        const QJsonValue value = m_list.at(index);
        if (value.isObject()) {
            payload = value.toObject();
        } else if (value.isUndefined()) {
            note(FrameDeviation::MissingPayload);
        } else if (value.isNull()) {
            note(FrameDeviation::NullPayload);
        } else if (value.isArray() && value.toArray().isEmpty()) {
            note(FrameDeviation::ListPayload);
        } else {
            refuse(FrameFault::PayloadNotAnObject, QStringLiteral("payload is not an object"),
                   CallErrorCode::FormationViolation);
            return false;
        }
        if (m_list.size() > index + 1)
            note(FrameDeviation::ExtraElements);
        return true;
    }

    void readCall()
    {
        Call call{m_id, m_list.at(2).toString(), {}};
        const QString trimmed = call.action.trimmed();
        if (trimmed.isEmpty() || trimmed.size() > MaximumAction) {
            refuse(FrameFault::BadAction, QStringLiteral("no usable action"), CallErrorCode::ProtocolError);
            return;
        }
        if (trimmed != call.action)
            note(FrameDeviation::BlankAction);
        call.action = trimmed;
        if (readPayload(3, call.payload))
            m_result.frame = std::move(call);
    }

    void readResult()
    {
        CallResult result{m_id, {}};
        if (readPayload(2, result.payload))
            m_result.frame = std::move(result);
    }

    void readError()
    {
        CallError error;
        error.id = m_id;
        error.codeText = m_list.at(2).toString().trimmed();
        error.code = callErrorFromText(error.codeText);
        error.description = m_list.at(3).toString();
        error.details = m_list.at(4).toObject();
        if (error.code == CallErrorCode::Unknown)
            note(FrameDeviation::UnknownErrorCode);
        if (!m_list.at(3).isString() || !m_list.at(4).isObject())
            note(FrameDeviation::MissingErrorParts);
        if (m_list.size() > 5)
            note(FrameDeviation::ExtraElements);
        m_result.frame = std::move(error);
    }

    QJsonArray m_list;
    int m_type = -1;
    QString m_id;
    bool m_hasType = false;
    bool m_hasId = false;
    ParsedFrame m_result;
};

void appendQuoted(QByteArray& out, const QString& text)
{
    static const char hex[] = "0123456789abcdef";
    out += '"';
    const QByteArray utf8 = text.toUtf8();
    for (const char character : utf8) {
        const auto code = static_cast<unsigned char>(character);
        if (character == '"' || character == '\\') {
            out += '\\';
            out += character;
        } else if (code < 0x20) {
            out += QByteArrayLiteral("\\u00");
            out += hex[code >> 4];
            out += hex[code & 0xf];
        } else {
            out += character;
        }
    }
    out += '"';
}

QString shortened(const QString& description)
{
    QString text = description.left(MaximumDescription);
    if (!text.isEmpty() && text.back().isHighSurrogate())
        text.chop(1);
    return text;
}

void appendObject(QByteArray& out, const QJsonObject& object)
{
    if (object.isEmpty())
        out += QByteArrayLiteral("{}");
    else
        out += QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

QLatin1String frameFaultName(FrameFault fault)
{
    switch (fault) {
    case FrameFault::NotUtf8: return QLatin1String("not-utf8");
    case FrameFault::NotJson: return QLatin1String("not-json");
    case FrameFault::TooDeep: return QLatin1String("too-deep");
    case FrameFault::DuplicateKey: return QLatin1String("duplicate-key");
    case FrameFault::ListTooLong: return QLatin1String("list-too-long");
    case FrameFault::NotAList: return QLatin1String("frame-not-a-list");
    case FrameFault::NoMessageType: return QLatin1String("no-message-type");
    case FrameFault::UnknownMessageType: return QLatin1String("unknown-message-type");
    case FrameFault::BadMessageId: return QLatin1String("bad-message-id");
    case FrameFault::BadAction: return QLatin1String("bad-action");
    case FrameFault::PayloadNotAnObject: return QLatin1String("payload-not-an-object");
    }
    return {};
}

QLatin1String frameDeviationName(FrameDeviation deviation)
{
    switch (deviation) {
    case FrameDeviation::NullPayload: return QLatin1String("null-payload");
    case FrameDeviation::MissingPayload: return QLatin1String("missing-payload");
    case FrameDeviation::ListPayload: return QLatin1String("list-payload");
    case FrameDeviation::ExtraElements: return QLatin1String("extra-elements");
    case FrameDeviation::NumberAsId: return QLatin1String("number-as-id");
    case FrameDeviation::LongId: return QLatin1String("long-id");
    case FrameDeviation::EmptyId: return QLatin1String("empty-id");
    case FrameDeviation::TextAsType: return QLatin1String("text-as-type");
    case FrameDeviation::BlankAction: return QLatin1String("blank-action");
    case FrameDeviation::MissingErrorParts: return QLatin1String("missing-error-parts");
    case FrameDeviation::UnknownErrorCode: return QLatin1String("unknown-error-code");
    }
    return {};
}

bool Unparseable::isGarbage() const
{
    return why != FrameFault::UnknownMessageType && !answerWith;
}

schema::JsonLimits frameLimits()
{
    return {.depth = 32, .listItems = 1000, .longListKey = "transactionData", .longListItems = 20000};
}

ParsedFrame parseFrame(const QByteArray& text, const schema::JsonLimits& limits)
{
    const auto document = schema::parseJson(text, limits);
    if (!document)
        return {refusedJson(document.error(), text), {}};
    if (!document->isArray()) {
        Unparseable frame;
        frame.why = FrameFault::NotAList;
        frame.detail = QStringLiteral("not a list");
        return {std::move(frame), {}};
    }
    return FrameReader(document->array()).read();
}

QByteArray payloadText(const QByteArray& text, const ParsedFrame& parsed)
{
    const auto* call = std::get_if<Call>(&parsed.frame);
    if (!call || !parsed.deviations.isEmpty() || call->id.contains(u'{') || call->action.contains(u'{'))
        return {};
    const qsizetype begin = text.indexOf('{');
    const qsizetype end = text.lastIndexOf('}');
    return begin < 0 ? QByteArray() : text.mid(begin, end - begin + 1);
}

QByteArray serialise(const Call& call)
{
    QByteArray out = QByteArrayLiteral("[2,");
    appendQuoted(out, call.id);
    out += ',';
    appendQuoted(out, call.action);
    out += ',';
    appendObject(out, call.payload);
    out += ']';
    return out;
}

QByteArray serialise(const CallResult& result)
{
    QByteArray out = QByteArrayLiteral("[3,");
    appendQuoted(out, result.id);
    out += ',';
    appendObject(out, result.payload);
    out += ']';
    return out;
}

QByteArray serialiseResult(const QString& id, const QByteArray& payload)
{
    QByteArray out;
    out.reserve(id.size() + payload.size() + 8);
    out += "[3,";
    appendQuoted(out, id);
    out += ',';
    out += payload;
    out += ']';
    return out;
}

QByteArray serialise(const CallError& error, Dialect dialect)
{
    QByteArray out = QByteArrayLiteral("[4,");
    appendQuoted(out, error.id);
    out += ',';
    appendQuoted(out, callErrorText(error.code, dialect));
    out += ',';
    appendQuoted(out, shortened(error.description));
    out += ',';
    appendObject(out, error.details);
    out += ']';
    return out;
}

bool GarbageCounter::note(const ParsedFrame& frame)
{
    const auto* unparseable = std::get_if<Unparseable>(&frame.frame);
    m_inARow = unparseable && unparseable->isGarbage() ? m_inARow + 1 : 0;
    return m_inARow >= Limit;
}

} // namespace forecourt::ocpp::rpc
