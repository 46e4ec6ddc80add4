// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/checkkeeper.h"

#include "core/base/async.h"
#include "core/storage/historyreader.h"

#include <QSet>

#include <algorithm>

namespace forecourt::storage {

namespace {
constexpr qsizetype MaximumSettings = 1000;
constexpr qsizetype MaximumText = 500; // OCPP 1.6 CiString500Type

bool isSmallJpeg(const QByteArray& bytes)
{
    return bytes.size() <= CheckPhoto::LargestBytes && bytes.startsWith("\xff\xd8\xff");
}

/// A console may be of somebody else's making.
bool areGood(const CheckRecord& check)
{
    const bool isSignedWithGood = !check.signOff || check.signOff->photo.isEmpty() || isSmallJpeg(check.signOff->photo);
    return isSignedWithGood && check.photos.size() <= CheckRecord::MostPhotos
        && std::all_of(check.photos.cbegin(), check.photos.cend(), [](const CheckPhoto& photo) { return isSmallJpeg(photo.jpeg); });
}
} // namespace

template<class T, class Work>
QFuture<Result<T>> CheckKeeper::write(Work work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QFuture<Result<T>> future = promise->future();
    QMetaObject::invokeMethod(
        m_engineContext,
        [this, promise, work = std::move(work)] {
            m_writer.submit(std::make_unique<TypedWriteJob<T>>(work, [promise](Result<T> result) {
                promise->addResult(std::move(result));
                promise->finish();
            }));
        },
        Qt::QueuedConnection);
    return future;
}

QFuture<Result<CheckId>> CheckKeeper::saveCheck(CheckRecord check)
{
    if (!areGood(check))
        return readyFuture<Result<CheckId>>(failure(ErrorCode::InvalidInput, QStringLiteral("photos"), {QStringLiteral("photo")}));
    return write<CheckId>([check = std::move(check)](Tables& tables) { return tables.checks.save(check); });
}

QFuture<Result<void>> CheckKeeper::removeCheck(CheckId check)
{
    return write<void>([check](Tables& tables) { return tables.checks.remove(check); });
}

QFuture<Result<void>> CheckKeeper::saveTemplate(SettingsTemplate settings)
{
    QSet<QString> names;
    for (const ExpectedSetting& setting : settings.settings) {
        const QString name = setting.name.toCaseFolded();
        if (name.isEmpty() || name.size() > MaximumText || setting.value.size() > MaximumText || names.contains(name)
            || names.size() >= MaximumSettings)
            return readyFuture<Result<void>>(
                failure(ErrorCode::InvalidInput, QStringLiteral("setting name"), {QStringLiteral("name")}));
        names.insert(name);
    }
    return write<void>([settings = std::move(settings)](Tables& tables) {
        tables.checks.saveTemplate(settings);
        return Result<void>();
    });
}

QFuture<Result<QList<CheckRecord>>> CheckKeeper::checks(StationId station)
{
    return readWith<QList<CheckRecord>>(
        m_readers, [station = std::move(station)](ReadConnections& connections) -> Result<QList<CheckRecord>> {
            QList<CheckRecord> checks = readChecks(connections.site(), station);
            if (const Result<void> result = connections.site().result(); !result)
                return tl::unexpected<Error>(result.error());
            return checks;
        });
}

QFuture<Result<SettingsTemplate>> CheckKeeper::settingsTemplate()
{
    return readWith<SettingsTemplate>(m_readers, [](ReadConnections& connections) -> Result<SettingsTemplate> {
        SettingsTemplate settings = readSettingsTemplate(connections.site());
        if (const Result<void> result = connections.site().result(); !result)
            return tl::unexpected<Error>(result.error());
        return settings;
    });
}

QFuture<Result<QList<SettingsReading>>> CheckKeeper::settingsReadings(StationId station)
{
    return readWith<QList<SettingsReading>>(
        m_readers, [station = std::move(station)](ReadConnections& connections) -> Result<QList<SettingsReading>> {
            QList<SettingsReading> readings = readSettingsReadings(connections.site(), station);
            if (const Result<void> result = connections.site().result(); !result)
                return tl::unexpected<Error>(result.error());
            return readings;
        });
}

} // namespace forecourt::storage
