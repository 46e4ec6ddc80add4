// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What a storage is made of. For storage.cpp and storagecare.cpp alone.
#pragma once

#include "core/storage/accountwriter.h"
#include "core/storage/checkkeeper.h"
#include "core/storage/correctionkeeper.h"
#include "core/storage/databasefile.h"
#include "core/storage/documentkeeper.h"
#include "core/storage/historyreader.h"
#include "core/storage/messagelog.h"
#include "core/storage/monthkeeper.h"
#include "core/storage/pricekeeper.h"
#include "core/storage/reportkeeper.h"
#include "core/storage/sitewriter.h"
#include "core/storage/storage.h"
#include "core/storage/transactionwriter.h"
#include "core/storage/wholecheck.h"

#include <QDir>

#include <atomic>

namespace forecourt::storage {

/// Short, because the clock and the site's zone may be changed at any time.
inline constexpr std::chrono::minutes BackupCheckInterval{1};

inline QString defaultBackupFolder(const QString& folder)
{
    return QDir(folder).filePath(QStringLiteral("backup"));
}

/// In this order: the writer goes first when all end, the pools break off what still runs.
struct Storage::Parts {
    Parts(const QString& folder, const QString& backupFolder, Clock& clock, QObject* engineContext,
          const StorageOptions& options)
        : readers(sitePath(folder), messagesPath(folder), options.readers)
        , messageReaders(sitePath(folder), messagesPath(folder), options.readers)
        , summaries(sitePath(folder), messagesPath(folder), 1)
        , maintenance(sitePath(folder), messagesPath(folder), 1)
        , messages(messagesPath(folder), options.messages)
        , writer(
              [this, folder, backupFolder, now = clock.utcNow()](bool isFirst) {
                  return isFirst ? openWith(folder, backupFolder, now) : openAgain(folder);
              },
              engineContext, std::chrono::seconds(1), options.pricer)
        , transactionWriter(writer, clock)
        , siteWriter(writer, messages, clock)
        , history(HistoryPools{readers, messageReaders, summaries})
        , checks(writer, readers, engineContext)
        , access{writer, readers, summaries, maintenance, engineContext, clock, options.pricer, std::make_shared<std::atomic<bool>>(false)}
        , prices(access)
        , corrections(access)
        , months(access)
        , documents(access)
        , reports(access)
        , accountWriter(access, prices)
    {
    }

    Result<std::unique_ptr<Connection>> openWith(const QString& folder, const QString& backupFolder, const QDateTime& now)
    {
        Result<OpenedFile> file = openKnown(folder, backupFolder, now, wholeCheck);
        if (!file)
            return tl::unexpected<Error>(file.error());
        isChecked = file->isChecked;
        aging = readAgingState(*file->connection); // before anything of this run is written
        if (const Result<void> read = file->connection->result(); !read)
            return tl::unexpected<Error>(read.error());
        return std::move(file->connection);
    }

    std::atomic<bool> isChecked = true; ///< written by the writer's thread, read once it has opened
    AgingState aging;                   ///< as isChecked
    WholeCheck wholeCheck;
    ReaderPool readers;
    ReaderPool messageReaders; ///< of a file of its own: the live console never waits behind a report
    ReaderPool summaries;
    ReaderPool maintenance;
    MessageLog messages;
    Writer writer;
    TransactionWriter transactionWriter;
    SiteWriter siteWriter;
    HistoryReader history;
    CheckKeeper checks;
    AccountAccess access;
    PriceKeeper prices;
    CorrectionKeeper corrections;
    MonthKeeper months;
    DocumentKeeper documents;
    ReportKeeper reports;
    AccountWriter accountWriter;
};

} // namespace forecourt::storage
