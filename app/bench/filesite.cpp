// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/filesite.h"

#include "app/bench/runningsite.h"
#include "core/engine/ports/filehost.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <future>

namespace forecourt::bench {

namespace {

/// An offer's answer comes on the engine's thread.
template<class Offer>
Result<ports::TransferAddress> awaitOffer(Offer offer)
{
    auto promise = std::make_shared<std::promise<Result<ports::TransferAddress>>>();
    auto answer = promise->get_future();
    offer([promise](const Result<ports::TransferAddress>& result) { promise->set_value(result); });
    return answer.get();
}

ports::TransferTerms termsOf(int number)
{
    ports::TransferTerms terms;
    terms.job = QStringLiteral("bench/%1").arg(number);
    terms.station = StationId(QStringLiteral("LOAD-%1").arg(number));
    terms.expiresAt = SystemClock().utcNow().addDays(1);
    terms.reachedAt = QStringLiteral("127.0.0.1");
    return terms;
}

/// A file that does not pack well, of so many bytes; its SHA-256, empty where the disk refuses.
QByteArray writeFile(const QString& path, qint64 bytes)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray piece(1'000'000, '\0');
    for (qsizetype i = 0; i < piece.size(); ++i)
        piece[i] = static_cast<char>(i * i % 251);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    for (qint64 written = 0; written < bytes; written += piece.size()) {
        piece.truncate(static_cast<qsizetype>(std::min<qint64>(piece.size(), bytes - written)));
        if (file.write(piece) != piece.size())
            return {};
        hash.addData(piece);
    }
    return file.flush() ? hash.result() : QByteArray();
}

void say(const QString& line)
{
    std::puts(qPrintable(line));
}

Result<void> offerAll(ports::FileHost& host, const QString& path, int downloads, qint64 bytes)
{
    const QByteArray sha256 = writeFile(path, bytes);
    if (sha256.isEmpty())
        return failure(ErrorCode::FileFailed, QStringLiteral("%1 cannot be written").arg(path));
    for (int i = 0; i < downloads; ++i) {
        const auto offered = awaitOffer([&](const auto& done) { host.offer({termsOf(i), path, QStringLiteral("fw.bin"), bytes, sha256}, done); });
        if (!offered)
            return tl::unexpected(offered.error());
        say(offered->location());
    }
    const auto opened = awaitOffer([&](const auto& done) { host.openSlot({termsOf(downloads), 0}, done); });
    if (!opened)
        return tl::unexpected(opened.error());
    say(opened->location());
    return {};
}

} // namespace

int serveFiles(const QStringList& arguments)
{
    const QTemporaryDir folder;
    const int stations = arguments.value(0).toInt();
    RunningSite site;
    Result<void> done = site.start(folder.filePath(QStringLiteral("data")));
    if (done)
        done = site.admit(QStringLiteral("LOAD-"), stations);
    const auto url = done ? site.awaitStationUrl() : tl::unexpected(done.error());
    if (url) {
        say(url->toString());
        done = offerAll(site.application().fileHost(), folder.filePath(QStringLiteral("fw.bin")), arguments.value(1).toInt(),
                        arguments.value(2).toLongLong());
    } else {
        done = tl::unexpected(url.error());
    }
    if (!done) {
        std::fprintf(stderr, "%s\n", qPrintable(done.error().detail));
        return 1;
    }
    say(QStringLiteral("ready"));
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace forecourt::bench
