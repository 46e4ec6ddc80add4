// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/figures.h"
#include "app/bench/stallmeter.h"
#include "core/export/paper.h"
#include "ui/print/paperprinter.h"

#include <QEventLoop>
#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QPromise>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QTimer>

#include <cstdio>
#include <memory>

namespace forecourt::bench {

namespace {

constexpr int MonthPersons = 40;
constexpr double MonthGoalS = 10;
constexpr double StallGoalMs = 50;
constexpr int RepaintMs = 16;

Booking monthBooking(int index, QRandomGenerator& random)
{
    Booking booking;
    booking.id = BookingId(index + 1);
    booking.month = {2026, 5};
    booking.transaction = TransactionKey(index + 1);
    booking.number = QStringLiteral("2026-%1").arg(index + 1, 6, 10, QLatin1Char('0'));
    booking.startedAt = QDateTime(QDate(2026, 5, 1), QTime(0, 0), Qt::UTC).addSecs(random.bounded(2'600'000));
    booking.stoppedAt = booking.startedAt.addSecs(600 + random.bounded(30'000));
    booking.station = StationId(QStringLiteral("CP-%1").arg(index % 50));
    booking.stationName = QStringLiteral("Bay %1").arg(index % 50);
    booking.person = PersonId(index % MonthPersons + 1);
    booking.personName = QStringLiteral("Person %1").arg(index % MonthPersons);
    const auto split = withVat(100 + random.bounded(4'000), VatRate{1900}, true).value_or(VatSplit{});
    const auto euros = [](qint64 minor) { return Money{minor, QStringLiteral("EUR")}; };
    booking.cost.net = euros(split.net);
    booking.cost.vat = euros(split.vat);
    booking.cost.total = euros(split.gross);
    booking.cost.vatTotals = {{VatRate{1900}, booking.cost.net, booking.cost.vat, booking.cost.total}};
    booking.cost.energy = Energy{random.bounded(80'000'000)};
    return booking;
}

/// The list of the month and a statement for each person.
Result<QList<documents::PaperDocument>> monthPapers(int sessions)
{
    QRandomGenerator random(1);
    QList<Booking> all;
    QList<QList<Booking>> byPerson(MonthPersons);
    for (int i = 0; i < sessions; ++i) {
        all.append(monthBooking(i, random));
        byPerson[i % MonthPersons].append(all.constLast());
    }
    documents::PaperOrder order;
    order.sender = {{QStringLiteral("Depot"), QStringLiteral("Road 1"), {}, {}, {}, {}}, QByteArrayLiteral("Europe/Berlin")};
    order.month = {2026, 5};
    order.currency = QStringLiteral("EUR");
    QList<documents::PaperDocument> papers;
    const auto add = [&papers, &order](documents::PaperKind kind, const QList<Booking>& bookings, const QString& number) -> Result<void> {
        order.kind = kind;
        Result<documents::PaperDocument> paper = documents::makePaper(order, bookings);
        if (!paper)
            return tl::unexpected(paper.error());
        paper->number = number;
        papers.append(std::move(*paper));
        return {};
    };
    if (const auto done = add(documents::PaperKind::MonthList, all, {}); !done)
        return tl::unexpected(done.error());
    for (int i = 0; i < MonthPersons; ++i) {
        if (const auto done = add(documents::PaperKind::Statement, byPerson.at(i), QStringLiteral("S-2026-%1").arg(i)); !done)
            return tl::unexpected(done.error());
    }
    return papers;
}

} // namespace

Result<bool> measureMonth(const Options& options)
{
    const Result<QList<documents::PaperDocument>> papers = monthPapers(options.monthSessions);
    if (!papers)
        return tl::unexpected(papers.error());
    const ui::Formatter format(QLocale(QLocale::German, QLocale::Germany), QTimeZone("Europe/Berlin"));
    QTemporaryDir folder;
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    QFutureWatcher<Result<void>> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(promise->future());
    QTimer frames; // a window that repaints
    frames.start(RepaintMs);
    StallMeter stalls;
    stalls.start();
    QElapsedTimer clock;
    clock.start();
    QThreadPool::globalInstance()->start([promise, papers = *papers, format, path = folder.path()] {
        Result<void> done;
        for (const documents::PaperDocument& paper : papers) {
            const auto names = ui::writePaper(paper, format, {}, path);
            if (names)
                continue;
            done = tl::unexpected(names.error());
            break;
        }
        promise->addResult(done);
        promise->finish();
    });
    loop.exec();
    const double seconds = double(clock.elapsed()) / 1000;
    stalls.stop();
    const Result<void> done = watcher.future().result();
    if (!done)
        return tl::unexpected(done.error());
    std::printf("month    %d sessions as list and %d statements, PDF + XLSX + CSV: %.1f s (goal at most %.0f); longest stall of the main thread, where a timer stands for a window, %.0f ms (goal at most %.0f)\n",
                options.monthSessions, MonthPersons, seconds, MonthGoalS, stalls.longestMs(), StallGoalMs);
    return seconds <= MonthGoalS && stalls.longestMs() <= StallGoalMs;
}

} // namespace forecourt::bench
