// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// The site that forecourt-bench measures the window with, made small: everything that a page shows is in it.
#include "app/bench/await.h"
#include "app/bench/bigsite.h"
#include "app/bench/bigsitebooks.h"
#include "app/bench/bigsitefleet.h"
#include "core/domain/messagefilterparser.h"
#include "core/storage/storage.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace forecourt;
using bench::await;

class TestBigSite : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_temporary.isValid());
        bench::BigSite site;
        site.stations = 60;
        site.persons = 50;
        site.sessions = 1200;
        site.samplesPerSession = 4;
        site.messages = 2000;
        const auto filled = bench::fillBigSite(folder(), site);
        QVERIFY2(filled, filled ? "" : qPrintable(filled.error().detail));
        m_storage = std::make_unique<storage::Storage>(folder(), m_clock, &m_context);
        QVERIFY(await(m_storage->open()));
    }

    void cleanupTestCase() { m_storage.reset(); }

    void sessionsHaveAnAmount()
    {
        QList<TransactionKey> keys;
        for (int i = 1; i <= 200; ++i)
            keys.append(TransactionKey(i));
        const auto costs = await(m_storage->prices().costs(keys));
        QVERIFY(costs);
        QCOMPARE(costs->size(), keys.size());
        for (const SessionCost& cost : *costs)
            QVERIFY(cost.isPriced() && cost.total.minor > 0);
        const auto book = await(m_storage->prices().book());
        QVERIFY(book);
        QCOMPARE(book->versions.size(), qsizetype(4));
        QCOMPARE(book->assignments.size(), qsizetype(2 + 6)); // site, group, every tenth charger
    }

    void someSessionsWaitForADecision()
    {
        const auto counts = await(m_storage->corrections().caseCounts());
        QVERIFY(counts);
        QCOMPARE(counts->total, qint64(2)); // one of 500
    }

    void documentsWereIssued()
    {
        const auto page = await(m_storage->documents().documents({}));
        QVERIFY(page);
        int statements = 0;
        for (const DocumentRecord& record : page->rows) {
            statements += record.kind == DocumentKind::Statement ? 1 : 0;
            QVERIFY(record.gross.minor > 0);
            const auto content = await(m_storage->documents().content(record.id));
            QVERIFY(content && !content->isEmpty());
        }
        QVERIFY(statements > 0);
        QVERIFY(page->rows.size() > statements); // receipts too
    }

    void theFleetHasWhatPagesShow()
    {
        const auto site = bench::awaitCompletion<ports::StoredSite>(
            [this](const auto& done) { m_storage->siteStore().load(QDate::currentDate(), done); });
        QVERIFY(site);
        const ports::StoredJobs& jobs = site->jobs;
        QCOMPARE(jobs.rollouts.size(), qsizetype(1));
        QCOMPARE(jobs.firmwareJobs.size(), qsizetype(bench::RolloutStations));
        for (const ports::StoredFirmwareJob& stored : jobs.firmwareJobs)
            QVERIFY(stored.job.state == JobState::Done && stored.job.reachedAt(FirmwareStage::Confirmed));
        QCOMPARE(jobs.firmwareFiles.size(), qsizetype(1));
        QCOMPARE(QFileInfo(folder() + QStringLiteral("/firmware/firmware-1")).size(), jobs.firmwareFiles.constFirst().bytes);
        QCOMPARE(jobs.stationFiles.size(), qsizetype(1));
        QCOMPARE(QFileInfo(folder() + QStringLiteral("/stationfiles/file-1")).size(), jobs.stationFiles.constFirst().bytes);
        QCOMPARE(jobs.logJobs.size(), qsizetype(1));
        QCOMPARE(site->reservations.size(), qsizetype(10));
        QCOMPARE(site->vendorRules.size(), qsizetype(4));
        QCOMPARE(site->vendorTraffic.size(), qsizetype(10));
    }

    void wordsAreInMessagesAsOftenAsTheySay_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<qsizetype>("found");
        QTest::newRow("rare") << QString::fromLatin1(bench::RareWord) << qsizetype(1);
        QTest::newRow("absent") << QString::fromLatin1(bench::AbsentWord) << qsizetype(0);
    }

    void wordsAreInMessagesAsOftenAsTheySay()
    {
        QFETCH(QString, word);
        const auto filter = parseMessageFilter(word);
        QVERIFY(filter);
        api::MessageQuery query;
        query.filter = filter->toText();
        const auto page = await(m_storage->history().messages(query));
        QVERIFY(page);
        QVERIFY(page->next.isEmpty()); // all were looked at
        QTEST(page->rows.size(), "found");
    }

    void aFolderThatIsFilledIsKnown()
    {
        const auto isFilled = bench::isBigSite(folder());
        QVERIFY(isFilled && *isFilled);
    }

    void foldersOfAnOlderFormAreRefused_data()
    {
        QTest::addColumn<bool>("hasDatabase");
        QTest::addColumn<QByteArray>("form");
        QTest::addColumn<bool>("isRefused");
        QTest::newRow("nobody filled it") << false << QByteArray() << false;
        QTest::newRow("before there were forms, or broken off") << true << QByteArray() << true;
        QTest::newRow("an older form") << true << QByteArray("1") << true;
    }

    void foldersOfAnOlderFormAreRefused()
    {
        QFETCH(bool, hasDatabase);
        QFETCH(QByteArray, form);
        QFETCH(bool, isRefused);
        const QTemporaryDir folder;
        const auto write = [&folder](const QString& name, const QByteArray& content) {
            QFile file(folder.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
        };
        if (hasDatabase)
            QVERIFY(write(QStringLiteral("forecourt.sqlite"), "old"));
        if (!form.isEmpty())
            QVERIFY(write(QStringLiteral("bench-form"), form));
        const auto isFilled = bench::isBigSite(folder.path());
        if (!isRefused) {
            QVERIFY(isFilled && !*isFilled);
            return;
        }
        QVERIFY(!isFilled);
        QCOMPARE(isFilled.error().code, ErrorCode::Conflict);
        QVERIFY(isFilled.error().detail.contains(folder.path()));
    }

private:
    [[nodiscard]] QString folder() const { return m_temporary.filePath(QStringLiteral("data")); }

    const QTemporaryDir m_temporary;
    SystemClock m_clock;
    QObject m_context;
    std::unique_ptr<storage::Storage> m_storage;
};

QTEST_GUILESS_MAIN(TestBigSite)
#include "tst_bigsite.moc"
