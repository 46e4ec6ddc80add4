// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/storage/storagefixture.h"

namespace forecourt::tests {

QDateTime utc(int year, int month, int day, int hour, int minute, int second, int ms)
{
    return QDateTime(QDate(year, month, day), QTime(hour, minute, second, ms), Qt::UTC);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool overwrite(const QString& path, qint64 at, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite) && file.seek(at) && file.write(bytes) == bytes.size();
}

TransactionRecord aTransaction(const QString& station, int evse, QDateTime at, const QString& token)
{
    TransactionRecord record;
    record.station = StationId(station);
    record.evse = EvseId(evse);
    record.token = IdToken{token, IdTokenKind::Unknown};
    record.startedAt = at;
    record.startReceivedAt = at.addSecs(1);
    record.startStationTime = at.toString(Qt::ISODateWithMs);
    record.meterStart = Energy::fromWh(1000);
    return record;
}

MeterSample aSample(QDateTime at, qint64 milli, Measurand measurand, Phase phase)
{
    MeterSample sample;
    sample.at = at;
    sample.measurand = measurand;
    sample.phase = phase;
    sample.milli = milli;
    return sample;
}

StorageFixture::StorageFixture()
{
    make({});
}

StorageFixture::~StorageFixture() = default;

StorageFixture::StorageFixture(storage::StorageOptions options)
{
    make(std::move(options));
}

QString StorageFixture::folder() const
{
    return m_directory.filePath(QStringLiteral("data"));
}

QString StorageFixture::file(const QString& name) const
{
    return folder() + QLatin1Char('/') + name;
}

Result<void> StorageFixture::open()
{
    return result(m_storage->open());
}

Result<void> StorageFixture::reopen(storage::StorageOptions options)
{
    m_storage.reset();
    make(std::move(options));
    return open();
}

void StorageFixture::end()
{
    m_storage.reset();
}

ports::TransactionStore& StorageFixture::transactions()
{
    return m_storage->transactionStore();
}

ports::SiteStore& StorageFixture::site()
{
    return m_storage->siteStore();
}

api::History& StorageFixture::history()
{
    return m_storage->history();
}

Result<ports::TransactionStore::Begun> StorageFixture::begin(const TransactionRecord& record)
{
    return answer<ports::TransactionStore::Begun>(
        [&](auto done) { transactions().begin(record, std::move(done)); });
}

Result<void> StorageFixture::save(const TransactionRecord& record, std::vector<MeterSample> samples)
{
    return answer<void>(
        [&](auto done) { transactions().save(record, std::move(samples), std::move(done)); });
}

Result<void> StorageFixture::addSamples(std::optional<TransactionRecord> progress, std::vector<MeterSample> samples,
                                        std::optional<EvseId> evse)
{
    return answer<void>([&](auto done) {
        transactions().addSamples(StationId(QStringLiteral("CP-1")), evse, std::move(progress),
                                  std::move(samples), std::move(done));
    });
}

Result<ports::StoredSite> StorageFixture::load(QDate today)
{
    return answer<ports::StoredSite>([&](auto done) { site().load(today, std::move(done)); });
}

void StorageFixture::make(storage::StorageOptions options)
{
    m_storage = std::make_unique<storage::Storage>(folder(), m_clock, &m_engine, std::move(options));
}

} // namespace forecourt::tests
