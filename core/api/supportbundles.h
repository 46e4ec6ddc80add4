// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// One file for a charger's maker: what it sent, what it said, how it is set.
#pragma once

#include "core/base/result.h"
#include "core/domain/chargingstation.h"
#include "core/domain/logjob.h"
#include "core/domain/site.h"
#include "core/domain/transaction.h"

#include <QByteArray>
#include <QFuture>

namespace forecourt::api {

/// What goes into a support bundle.
struct BundleWish
{
    std::shared_ptr<const StationState> station; ///< as the mirror has it: versions and settings are taken from it
    SiteSettings site;
    QString programVersion;
    QList<StationFile> files;      ///< of the charger; text in them is masked, the rest goes in as it came
    QStringList tags;              ///< of the site: masked wherever they stand in text of the charger
    std::optional<QDateTime> from; ///< UTC, of the message trace and the events
    std::optional<QDateTime> to;
    std::optional<TransactionKey> session; ///< with its meter values
    bool withTrace = true;
    bool withEvents = true;
    bool withSettings = true;      ///< the charger's configuration as last read
};

/// What a part of a bundle is. For sentences.
enum class BundlePartKind { Overview, Settings, Trace, Events, Session, Samples, StationFile };

/// One file in a bundle.
struct BundlePart
{
    QString name;         ///< in the ZIP
    BundlePartKind kind = BundlePartKind::Overview;
    qint64 bytes = 0;     ///< unpacked
    qint64 rows = 0;      ///< messages, settings, values …; 0: not counted
    bool isMasked = true; ///< tags as "tag 1", secrets as "***"; a charger's file that is no text is as it came
    QByteArray head;      ///< how it begins, at most 4 KiB of text; empty for what is no text
    bool isCut = false;   ///< the period has more than fits (MostRows)
    StationFileId file{}; ///< of StationFile: which it is, or comes out of
};

/// What is, or would be, in a bundle.
struct BundleContents
{
    static constexpr qint64 MostRows = 200'000; ///< of the trace

    QString proposedName;    ///< of the ZIP
    QList<BundlePart> parts;
    qint64 bytes = 0;        ///< of all parts, unpacked
    int maskedTags = 0;      ///< how many different tags were replaced
    int maskedSecrets = 0;   ///< how many values were blanked
};

/// Progress of a future runs from 0 to 100; one that is cancelled ends soon, without a value and without a file.
/// Thread: main.
class SupportBundles
{
public:
    virtual ~SupportBundles() = default;

    /// What write() would write, read and masked whole; nothing is written. Errors: InvalidInput (no station, from after
    /// to; args: field), and those of History and FileLibrary.
    [[nodiscard]] virtual QFuture<Result<BundleContents>> preview(BundleWish wish) = 0;
    /// Writes one ZIP; a file that was there is only replaced by a whole new one. Errors: as preview(), FileFailed
    /// (args: path, reason), StorageFull.
    [[nodiscard]] virtual QFuture<Result<BundleContents>> write(BundleWish wish, QString path) = 0;
};

} // namespace forecourt::api
