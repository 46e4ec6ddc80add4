// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/httptransfer.h"

#include "core/files/httpupload.h"
#include "core/files/transferaddress.h"
#include "core/http/byterange.h"

#include <algorithm>
#include <array>

namespace forecourt::files {

using http::StreamExchange;

namespace {

constexpr qint64 PieceBytes = 32 * 1024;

/// What stands behind the root in a path of ours.
struct Place
{
    QByteArray secret;
    QString name;
};

std::optional<Place> placeOf(const QByteArray& target)
{
    const auto segments = pathSegments(target);
    if (!segments || segments->size() < 2 || segments->size() > 3 || segments->at(0) != QLatin1String("f") || !isSecret(segments->at(1)))
        return std::nullopt;
    return Place{segments->at(1).toLatin1(), segments->value(2)};
}

std::optional<Login> loginOf(const http::RequestHead& head)
{
    const auto basic = http::basicLoginOf(head);
    if (!basic)
        return std::nullopt;
    return Login{QString::fromUtf8(basic->user), QString::fromUtf8(basic->password)};
}

QByteArray entityTag(const QByteArray& sha256)
{
    return '"' + sha256.toHex().left(32) + '"';
}

/// A part is wanted only of the file that the station has a part of already. Source: RFC 9110 §13.1.5.
bool holdsForRange(const http::RequestHead& head, const QByteArray& tag)
{
    const auto condition = head.header("if-range");
    return !condition || *condition == tag;
}

} // namespace

void HttpTransfer::serve()
{
    const http::RequestHead& head = m_exchange.head();
    const auto place = placeOf(head.target);
    if (!place) {
        m_book.countRefusedPath();
        return refuse(Refusal::Unknown);
    }
    const auto entrance = m_book.enterBySecret(place->secret, loginOf(head));
    if (!entrance)
        return refuse(entrance.error());
    const bool isFetching = head.method == "GET" || head.method == "HEAD";
    const bool isBringing = head.method == "PUT" || head.method == "POST";
    if (entrance->direction == TransferDirection::Download && isFetching)
        serveDownload(*entrance);
    else if (entrance->direction == TransferDirection::Upload && isBringing)
        serveUpload(*entrance, place->name);
    else
        refuse(Refusal::WrongDirection, &*entrance);
}

// ---- download ---------------------------------------------------------------------------------------

void HttpTransfer::serveDownload(const Entrance& entrance)
{
    const auto attempt = m_book.download(entrance.id, reachableAddress(m_exchange.peerAddress()));
    if (!attempt)
        return refuse(attempt.error(), &entrance);
    const http::RequestHead& head = m_exchange.head();
    const qint64 bytes = (*attempt)->bytes();
    const QByteArray tag = entityTag((*attempt)->sha256());
    StreamExchange::Headers headers{{"Content-Type", "application/octet-stream"},
                                    {"Accept-Ranges", "bytes"},
                                    {"ETag", tag},
                                    {"Cache-Control", "no-store"}};
    const bool isRangeAsked = head.method == "GET" && holdsForRange(head, tag); // RFC 9110 §14.2: of GET alone
    const auto wanted = http::wantedBytes(isRangeAsked ? head.header("range") : std::nullopt, bytes);
    if (std::holds_alternative<http::NotInFile>(wanted)) {
        headers = {{"Accept-Ranges", "bytes"}, {"Content-Range", "bytes */" + QByteArray::number(bytes)}};
        return m_exchange.answer(416, "The file has no such bytes", headers);
    }
    http::FilePart part{0, bytes};
    int status = 200;
    if (const auto* asked = std::get_if<http::FilePart>(&wanted)) {
        part = *asked;
        status = 206;
        headers.emplaceBack("Content-Range", "bytes " + QByteArray::number(part.offset) + '-'
                                + QByteArray::number(part.offset + part.count - 1) + '/' + QByteArray::number(bytes));
    }
    if (m_exchange.begin(status, headers, part.count) && head.method == "GET")
        sendPart(**attempt, part.offset, part.count);
}

void HttpTransfer::sendPart(DownloadAttempt& attempt, qint64 offset, qint64 count)
{
    std::array<char, PieceBytes> piece; // NOLINT: filled before it is read
    const qint64 end = offset + count;
    for (qint64 at = offset; at < end;) {
        const auto got = attempt.read(at, piece.data(), std::min(PieceBytes, end - at));
        if (!got || *got == 0)
            return; // told by the attempt; the station sees a connection that ends too early
        if (!m_exchange.write(piece.data(), *got))
            return attempt.giveUp(problem(), QStringLiteral("the station took %1 of %2 bytes").arg(at - offset).arg(count));
        attempt.sent(at, *got);
        at += *got;
    }
    if (m_exchange.deliver())
        attempt.finish();
    else
        attempt.giveUp(problem(), QStringLiteral("the station did not take the last bytes"));
}

TransferProblem HttpTransfer::problem() const
{
    return m_exchange.trouble() == StreamExchange::Trouble::TooSlow ? TransferProblem::TooSlow : TransferProblem::StationLeft;
}

// ---- upload -----------------------------------------------------------------------------------------

void HttpTransfer::serveUpload(const Entrance& entrance, const QString& name)
{
    const http::RequestHead& head = m_exchange.head();
    const http::BodyPlan plan = http::bodyPlanOf(head);
    const auto boundary = http::multipartBoundary(head.header("content-type").value_or(QByteArray()));
    if (plan.framing == http::BodyFraming::Unknown)
        return m_exchange.answer(411, "Say how long the file is, or send it in chunks");
    if (plan.framing == http::BodyFraming::NotSupported)
        return m_exchange.answer(501, "Of the transfer codings only chunked is known");
    if (plan.framing == http::BodyFraming::Contradictory)
        return m_exchange.answer(400, "The length of the body is not clear");
    if (plan.framing == http::BodyFraming::None || (boundary && boundary->isEmpty()))
        return m_exchange.answer(400, "The body holds no file");
    // a form is longer than its file, by little
    const bool isLengthKnown = plan.framing == http::BodyFraming::Length && !boundary;
    const auto attempt =
        m_book.upload(entrance.id, reachableAddress(m_exchange.peerAddress()), isLengthKnown ? std::optional(plan.length) : std::nullopt);
    if (!attempt)
        return refuse(attempt.error(), &entrance);
    (*attempt)->setStationName(name);
    receive(**attempt);
}

void HttpTransfer::receive(UploadAttempt& attempt)
{
    HttpUpload upload(attempt, http::multipartBoundary(m_exchange.head().header("content-type").value_or(QByteArray())));
    m_exchange.beginBody();
    http::BodyReader& body = m_exchange.body();
    std::array<char, PieceBytes> piece; // NOLINT: filled before it is read
    while (body.state() == http::BodyReader::State::Going) {
        const qint64 got = body.read(piece.data(), piece.size());
        if (got <= 0)
            break;
        if (const auto taken = upload.feed(piece.data(), got); !taken) {
            attempt.giveUp(TransferProblem::BadRequest, taken.error().detail);
            return refuse(taken.error());
        }
    }
    if (body.state() == http::BodyReader::State::Cut)
        return attempt.giveUp(problem(), QStringLiteral("the station left after %1 bytes").arg(attempt.bytes()));
    if (body.state() == http::BodyReader::State::Broken) {
        attempt.giveUp(TransferProblem::BadRequest, QStringLiteral("the body is not in the chunks it says it is"));
        return m_exchange.answer(400, "The body is not in chunks");
    }
    if (const auto ended = upload.end(); !ended) {
        attempt.giveUp(TransferProblem::BadRequest, ended.error().detail);
        return refuse(ended.error());
    }
    if (const auto finished = attempt.finish(); !finished)
        return refuse(finished.error());
    // RFC 9110 §9.3.4: what a PUT makes is 201; simple stations know 200 alone, and POST allows it
    const bool isPut = m_exchange.head().method == "PUT";
    m_exchange.answer(isPut ? 201 : 200, "The file is here");
}

// ---- refusals ---------------------------------------------------------------------------------------

void HttpTransfer::refuse(Refusal refusal, const Entrance* entrance)
{
    switch (refusal) {
    case Refusal::Unknown:
        return m_exchange.answer(404, "There is nothing at this address (any more)");
    case Refusal::NeedsLogin:
        return m_exchange.answer(401, "This address needs its user and password",
                                 {{"WWW-Authenticate", "Basic realm=\"Forecourt\", charset=\"UTF-8\""}});
    case Refusal::WrongDirection: {
        const bool isDownload = entrance != nullptr && entrance->direction == TransferDirection::Download;
        return m_exchange.answer(405, "This address is not for that", {{"Allow", isDownload ? "GET, HEAD" : "PUT, POST"}});
    }
    case Refusal::Busy:
        return m_exchange.answer(409, "Another connection is bringing this file", {{"Retry-After", "15"}});
    case Refusal::NoRoom:
        return m_exchange.answer(507, "There is no room for the file");
    case Refusal::TooLarge:
        return m_exchange.answer(413, "The file is too large");
    case Refusal::FileGone:
        return m_exchange.answer(410, "The file is not the one it was any more");
    case Refusal::DiskTrouble:
        return m_exchange.answer(500, "The file cannot be written");
    }
    Q_UNREACHABLE();
}

void HttpTransfer::refuse(const Error& error)
{
    switch (error.code) {
    case ErrorCode::StorageFull:
        return refuse(Refusal::NoRoom);
    case ErrorCode::InvalidInput:
        return refuse(Refusal::TooLarge);
    case ErrorCode::ProtocolViolation:
        return m_exchange.answer(400, error.detail.toUtf8());
    case ErrorCode::Cancelled:
        return refuse(Refusal::Unknown);
    default:
        return refuse(Refusal::DiskTrouble);
    }
}

} // namespace forecourt::files
