// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The library of firmware, and the files that chargers sent.
#include "core/localapi/apicontext.h"
#include "core/localapi/jobvalues.h"
#include "core/localapi/jsonvalues.h"
#include "core/localapi/uploadshelf.h"
#include "core/localapi/waitingplace.h"

namespace forecourt::localapi {

using http::HttpRequest;
using http::HttpResponse;
using http::jsonResponse;
using http::Method;
using http::problemResponse;

namespace {

constexpr std::chrono::minutes CopyDeadline{30};
constexpr std::chrono::seconds LookDeadline{60};
constexpr int LongestPath = 4096;

HttpResponse noFiles()
{
    return problemResponse(503, QStringLiteral("This program keeps no files"));
}

std::optional<qint64> fileIdOf(const HttpRequest& request)
{
    bool isNumber = false;
    const qint64 id = request.pathParameter("id").toLongLong(&isNumber);
    return isNumber && id > 0 ? std::optional(id) : std::nullopt;
}

HttpResponse noSuchFile(const HttpRequest& request)
{
    return problemResponse(404, QStringLiteral("There is no file %1").arg(request.pathParameter("id")));
}

/// Those behind the cursor \a after, as JSON.
template<class Record, class ToJson>
HttpResponse filePage(const QList<Record>& records, int limit, int after, ToJson toJson)
{
    QJsonArray items;
    QString last;
    for (const Record& record : records) {
        if (record.id.value() <= after)
            continue;
        if (items.size() == limit)
            return pageResponse(items, last);
        items.append(toJson(record));
        last = QString::number(record.id.value());
    }
    return pageResponse(items, {});
}

// ---- firmware ---------------------------------------------------------------------------------------

HttpResponse listFirmware(ApiContext& context, const HttpRequest& request)
{
    QueryReader query(request);
    const int limit = query.limit();
    const int after = query.integer("after", 0, std::numeric_limits<int>::max(), 0);
    if (const auto refusal = query.refusal())
        return *refusal;
    const auto files = context.bridge.read([&context] { return context.live.jobs().firmwareFiles(); });
    return files ? filePage(*files, limit, after, firmwareToJson) : errorResponse(files.error());
}

HttpResponse firmwareResponse(ApiContext& context, FirmwareFileId id, int status)
{
    const auto file = context.bridge.read([&context, id] { return context.live.jobs().firmwareFile(id); });
    if (!file)
        return errorResponse(file.error());
    if (!*file || (*file)->removedAt)
        return problemResponse(404, QStringLiteral("There is no file %1").arg(id.value()));
    return jsonResponse(firmwareToJson(**file), status);
}

HttpResponse getFirmware(ApiContext& context, const HttpRequest& request)
{
    if (const auto refusal = QueryReader(request).refusal())
        return *refusal;
    const auto id = fileIdOf(request);
    return id ? firmwareResponse(context, FirmwareFileId(*id), 200) : noSuchFile(request);
}

/// The content of a file, for addFirmware(): of whoever the program may not read files of.
HttpResponse putContent(ApiContext& context, const HttpRequest& request, const http::BodySource& body)
{
    QueryReader query(request);
    const QString name = query.text("name").value_or(QString());
    if (const auto refusal = query.refusal())
        return *refusal;
    if (!context.uploads.isThere() || !context.console.fileLibrary)
        return noFiles();
    const WaitingPlace place(context.uploadsRunning, MostLongCalls);
    if (!place.isFree())
        return problemResponse(503, QStringLiteral("Too many files are being brought; try again later"));
    const qint64 bytes = request.headers.value("content-length").toLongLong();
    const auto taken = context.uploads.take(name, bytes, body);
    if (!taken)
        return taken.error().code == ErrorCode::FileFailed ? problemResponse(409, taken.error().detail) : errorResponse(taken.error());
    return jsonResponse({{QStringLiteral("upload"), *taken}, {QStringLiteral("bytes"), bytes}}, 201);
}

/// The path is one of the computer where this program runs. What is not told is guessed from it.
HttpResponse addFirmware(ApiContext& context, const HttpRequest& request)
{
    BodyReader body(request);
    const auto upload = body.text("upload", 64);
    QString path = body.text("path", LongestPath, upload ? BodyReader::Need::Optional : BodyReader::Need::Required).value_or(QString());
    if (upload && !path.isEmpty())
        body.note(QStringLiteral("path"), QStringLiteral("name a path or an upload, not both"));
    FirmwareSignature signature;
    signature.certificate = body.text("certificate", 20'000).value_or(QString());
    signature.signature = body.text("signature", 3'000).value_or(QString());
    const auto name = body.text("name", 100);
    const auto vendor = body.text("vendor", FirmwareFile::LongestWord);
    const auto model = body.text("model", FirmwareFile::LongestWord);
    const auto version = body.text("version", FirmwareFile::LongestWord);
    const QString notes = body.text("notes", FirmwareFile::LongestNotes).value_or(QString());
    if (const auto refusal = QueryReader(request).refusal())
        return *refusal;
    if (const auto refusal = body.refusal())
        return *refusal;
    api::FileLibrary* library = context.console.fileLibrary;
    if (!library)
        return noFiles();
    if (upload) {
        const auto brought = context.uploads.path(*upload);
        if (!brought)
            return errorResponse(brought.error());
        path = *brought;
    }
    const auto refused = [](const Error& error) {
        return error.code == ErrorCode::FileFailed ? problemResponse(409, error.detail) : errorResponse(error);
    };
    const auto found = context.bridge.await<FirmwareInspection>([library, path, signature] { return library->inspect(path, signature); },
                                                                CopyDeadline);
    if (!found)
        return refused(found.error());
    const FirmwareFacts facts{name.value_or(found->name), vendor.value_or(found->vendor), model.value_or(found->model),
                              version.value_or(found->version), notes, signature};
    const auto added = context.bridge.await<FirmwareFileId>(
        [library, path, facts] { return library->addFirmware(path, facts, QStringLiteral("API")); }, CopyDeadline);
    if (!added)
        return refused(added.error());
    if (upload)
        context.uploads.remove(*upload);
    (void)context.bridge.awaitLive([&context, id = *added] { return context.live.jobs().firmwareFile(id).has_value(); }, ShowDeadline);
    return firmwareResponse(context, *added, 201);
}

HttpResponse removeFirmware(ApiContext& context, const HttpRequest& request)
{
    if (const auto refusal = QueryReader(request).refusal())
        return *refusal;
    const auto id = fileIdOf(request);
    if (!id)
        return noSuchFile(request);
    api::FileLibrary* library = context.console.fileLibrary;
    if (!library)
        return noFiles();
    const auto removed = context.bridge.await<void>(
        [library, id] { return library->removeFirmware(FirmwareFileId(*id), QStringLiteral("API")); });
    return removed ? http::emptyResponse() : errorResponse(removed.error());
}

// ---- files of chargers ------------------------------------------------------------------------------

HttpResponse listFiles(ApiContext& context, const HttpRequest& request)
{
    QueryReader query(request);
    const QString station = query.text("station").value_or(QString());
    const int limit = query.limit();
    const int after = query.integer("after", 0, std::numeric_limits<int>::max(), 0);
    if (const auto refusal = query.refusal())
        return *refusal;
    const auto files = context.bridge.read([&context, station] {
        QList<StationFile> found = context.live.jobs().stationFiles();
        found.removeIf([&station](const StationFile& file) { return !station.isEmpty() && file.station.value() != station; });
        return found;
    });
    return files ? filePage(*files, limit, after, stationFileToJson) : errorResponse(files.error());
}

Result<StationFile> findFile(ApiContext& context, const HttpRequest& request)
{
    const auto id = fileIdOf(request);
    const Error missing{ErrorCode::NotFound, QStringLiteral("There is no file %1").arg(request.pathParameter("id")), {}};
    if (!id)
        return tl::unexpected(missing);
    const auto file = context.bridge.read([&context, id] { return context.live.jobs().stationFile(StationFileId(*id)); });
    if (!file)
        return tl::unexpected(file.error());
    if (!*file || (*file)->removedAt)
        return tl::unexpected(missing);
    return **file;
}

HttpResponse getFile(ApiContext& context, const HttpRequest& request)
{
    if (const auto refusal = QueryReader(request).refusal())
        return *refusal;
    const auto file = findFile(context, request);
    return file ? jsonResponse(stationFileToJson(*file)) : errorResponse(file.error());
}

HttpResponse removeFile(ApiContext& context, const HttpRequest& request)
{
    if (const auto refusal = QueryReader(request).refusal())
        return *refusal;
    const auto file = findFile(context, request);
    if (!file)
        return errorResponse(file.error());
    api::FileLibrary* library = context.console.fileLibrary;
    if (!library)
        return noFiles();
    const auto removed = context.bridge.await<void>([library, id = file->id] { return library->removeFiles({id}, QStringLiteral("API")); });
    return removed ? http::emptyResponse() : errorResponse(removed.error());
}

/// A file as it came, part by part: never all of it in memory.
class FileSource final : public http::ByteSource
{
public:
    FileSource(MainThreadBridge& bridge, api::FileLibrary& library, StationFileId file)
        : m_bridge(bridge), m_library(library), m_file(file)
    {
    }

    [[nodiscard]] std::optional<QByteArray> next(std::chrono::milliseconds) override
    {
        const auto part = m_bridge.await<QByteArray>(
            [this] { return m_library.readPart(m_file, m_offset, MemberText::MostBytes); });
        if (!part || part->isEmpty())
            return std::nullopt;
        m_offset += part->size();
        return *part;
    }

private:
    MainThreadBridge& m_bridge;
    api::FileLibrary& m_library;
    StationFileId m_file;
    qint64 m_offset = 0;
};

HttpResponse getContent(ApiContext& context, const HttpRequest& request)
{
    if (const auto refusal = QueryReader(request).refusal())
        return *refusal;
    const auto file = findFile(context, request);
    if (!file)
        return errorResponse(file.error());
    if (!context.console.fileLibrary)
        return noFiles();
    if (file->isMissing)
        return problemResponse(404, QStringLiteral("The file is not on the disk any more"));
    HttpResponse response;
    response.contentType = QByteArrayLiteral("application/octet-stream");
    response.headers.append({QByteArrayLiteral("Content-Disposition"), "attachment; filename=\"" + file->name.toLatin1() + '"'});
    response.headers.append({QByteArrayLiteral("Forecourt-Bytes"), QByteArray::number(file->bytes)}); // the body may end early
    response.source = std::make_shared<FileSource>(context.bridge, *context.console.fileLibrary, file->id);
    return response;
}

HttpResponse listMembers(ApiContext& context, const HttpRequest& request)
{
    if (const auto refusal = QueryReader(request).refusal())
        return *refusal;
    const auto file = findFile(context, request);
    if (!file)
        return errorResponse(file.error());
    api::FileLibrary* library = context.console.fileLibrary;
    if (!library)
        return noFiles();
    const auto listing = context.bridge.await<ArchiveListing>([library, id = file->id] { return library->listMembers(id); }, LookDeadline);
    return listing ? jsonResponse(listingToJson(*listing)) : errorResponse(listing.error());
}

/// A part of one member, unpacked.
HttpResponse getMember(ApiContext& context, const HttpRequest& request)
{
    QueryReader query(request);
    const int offset = query.integer("offset", 0, std::numeric_limits<int>::max(), 0);
    const int bytes = query.integer("bytes", 1, MemberText::MostBytes, MemberText::MostBytes);
    if (const auto refusal = query.refusal())
        return *refusal;
    const auto file = findFile(context, request);
    if (!file)
        return errorResponse(file.error());
    api::FileLibrary* library = context.console.fileLibrary;
    if (!library)
        return noFiles();
    bool isNumber = false;
    const int member = request.pathParameter("member").toInt(&isNumber);
    if (!isNumber)
        return problemResponse(404, QStringLiteral("There is no member %1").arg(request.pathParameter("member")));
    const auto text = context.bridge.await<MemberText>(
        [library, id = file->id, member, offset, bytes] { return library->readMember(id, member, offset, bytes); }, LookDeadline);
    if (!text)
        return errorResponse(text.error());
    HttpResponse response;
    response.contentType = QByteArrayLiteral("application/octet-stream");
    response.body = text->bytes;
    response.headers.append({QByteArrayLiteral("Forecourt-End"), text->isEnd ? QByteArrayLiteral("true") : QByteArrayLiteral("false")});
    return response;
}

} // namespace

void addFileRoutes(Routes& routes, ApiContext& context)
{
    addRoute(routes, context, Method::Get, "/firmware", listFirmware);
    addRoute(routes, context, Method::Post, "/firmware", addFirmware);
    addRoute(routes, context, Method::Put, "/firmware/content", nullptr);
    routes.back().maximumBodyBytes = UploadShelf::LargestFile;
    routes.back().streamed = [&context](const HttpRequest& request, const http::BodySource& body) { return putContent(context, request, body); };
    addRoute(routes, context, Method::Get, "/firmware/{id}", getFirmware);
    addRoute(routes, context, Method::Delete, "/firmware/{id}", removeFirmware);
    addRoute(routes, context, Method::Get, "/files", listFiles);
    addRoute(routes, context, Method::Get, "/files/{id}", getFile);
    addRoute(routes, context, Method::Delete, "/files/{id}", removeFile);
    addRoute(routes, context, Method::Get, "/files/{id}/content", getContent);
    addRoute(routes, context, Method::Get, "/files/{id}/members", listMembers);
    addRoute(routes, context, Method::Get, "/files/{id}/members/{member}", getMember);
}

} // namespace forecourt::localapi
