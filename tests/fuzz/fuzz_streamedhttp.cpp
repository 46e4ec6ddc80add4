// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// Fuzz target: any bytes as a request to the file host (head, length, range, chunks, form, path).
#include "core/files/transferaddress.h"
#include "core/http/bodyreader.h"
#include "core/http/byterange.h"
#include "core/http/multipartreader.h"
#include "tests/fuzz/fuzzparts.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

using namespace forecourt;
using fuzz::require;
using namespace forecourt::http;

namespace {

/// Remembers what parts held; their bytes must lie in what was sent.
class Parts final : public PartSink
{
public:
    [[nodiscard]] bool partBegins(const std::optional<QString>& fileName) override
    {
        require(!fileName || (!fileName->contains(QLatin1Char('/')) && !fileName->contains(QLatin1Char('\\'))));
        ++parts;
        return true;
    }
    [[nodiscard]] bool partBytes(const char* bytes, qint64 count) override
    {
        require(parts > 0 && bytes != nullptr && count > 0);
        total += count;
        return true;
    }

    int parts = 0;
    qint64 total = 0;
};

void checkRange(const std::optional<QByteArray>& range)
{
    for (const qint64 bytes : {qint64(1), qint64(100), qint64(4) << 30}) {
        const auto wanted = wantedBytes(range, bytes);
        if (const auto* part = std::get_if<FilePart>(&wanted))
            require(part->offset >= 0 && part->count > 0 && part->offset <= bytes - part->count);
    }
}

/// The form's parts do not depend on how the bytes come.
void checkForm(const QByteArray& boundary, const QByteArray& body)
{
    Parts whole;
    MultipartReader atOnce(boundary, whole);
    atOnce.feed(body.constData(), body.size());
    Parts pieces;
    MultipartReader slowly(boundary, pieces);
    for (qsizetype at = 0; at < body.size(); at += 3)
        slowly.feed(body.constData() + at, std::min<qsizetype>(3, body.size() - at));
    require(whole.total <= body.size());
    if (atOnce.state() == MultipartReader::State::Ended)
        require(slowly.state() == MultipartReader::State::Ended && whole.total == pieces.total && whole.parts == pieces.parts);
}

void checkBody(const BodyPlan& plan, const QByteArray& bytes)
{
    qsizetype at = 0;
    const ByteInput input = [&bytes, &at](char* to, qint64 most) {
        const qint64 count = std::min<qint64>(most, bytes.size() - at);
        std::memcpy(to, bytes.constData() + at, static_cast<size_t>(count));
        at += count;
        return count;
    };
    BodyReader reader(input, plan);
    qint64 total = 0;
    while (reader.state() == BodyReader::State::Going) {
        char piece[100];
        const qint64 got = reader.read(piece, sizeof(piece));
        require(got >= 0 && (got > 0 || reader.state() != BodyReader::State::Going));
        total += got;
    }
    require(total <= bytes.size());
    if (plan.framing == BodyFraming::Length && reader.state() == BodyReader::State::Ended)
        require(total == plan.length);
}

void checkPath(const QByteArray& target)
{
    const auto segments = files::pathSegments(target);
    if (!segments)
        return;
    for (const QString& segment : *segments) {
        require(!segment.isEmpty() && segment != QLatin1String("..") && segment != QLatin1String("."));
        require(!segment.contains(QLatin1Char('/')) && !segment.contains(QLatin1Char('\\')) && !segment.contains(QChar(0)));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    const QByteArray headText = end < 0 ? bytes : bytes.left(end + 4);
    const QByteArray body = end < 0 ? QByteArray() : bytes.mid(end + 4);
    checkRange(bytes.left(200));
    checkPath(bytes.left(400));
    checkBody({BodyFraming::Chunked, 0}, body);
    checkForm("B", body);
    const QString name = files::safeName(QString::fromUtf8(bytes.left(300)));
    require(!name.isEmpty() && name.size() <= 80 && !name.startsWith(QLatin1Char('.')));
    (void)files::parseHostAndPort(QString::fromUtf8(bytes.left(300)));
    const auto head = parseRequestHead(headText);
    if (!head)
        return 0;
    require(head->target.startsWith('/') && !head->method.isEmpty());
    checkPath(head->target);
    checkRange(head->header("range"));
    const BodyPlan plan = bodyPlanOf(*head);
    require(plan.length >= 0);
    checkBody(plan, body);
    const auto boundary = multipartBoundary(head->header("content-type").value_or(QByteArray()));
    if (boundary && !boundary->isEmpty())
        checkForm(*boundary, body);
    (void)basicLoginOf(*head);
    return 0;
}
