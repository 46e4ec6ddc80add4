// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/reportpagefigure.h"

#include "app/bench/await.h"
#include "app/bench/runningconsole.h"
#include "app/bench/windowwalk.h"
#include "ui/mainwindow.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDateEdit>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

namespace forecourt::bench {

namespace {

constexpr int PageRounds = 3;
constexpr int PagePatienceMs = 30'000;

/// Chooses \a row as a person does, and waits until what it leads to is painted. Empty: nothing came.
std::optional<double> choose(QComboBox& box, int row, QWidget& page, const QAbstractItemView& table)
{
    QEventLoop loop;
    bool hasCome = false;
    QObject::connect(table.model(), &QAbstractItemModel::modelReset, &loop, [&] {
        hasCome = true;
        loop.quit();
    });
    QTimer::singleShot(PagePatienceMs, &loop, &QEventLoop::quit);
    QElapsedTimer timer;
    timer.start();
    box.setCurrentIndex(row);
    Q_EMIT box.activated(row);
    loop.exec();
    page.window()->repaint();
    const double took = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    return hasCome && table.model()->rowCount() > 0 ? std::optional(took) : std::nullopt;
}

} // namespace

Result<double> longestReportPage(const QString& folder, QDate from, QDate to)
{
    RunningConsole console;
    if (const auto started = console.start(folder); !started)
        return tl::unexpected(started.error());
    ui::MainWindow& window = console.window().window();
    window.resize(1440, 900);
    window.show();
    double longest = 0;
    bool isWhole = openPlace(window, QStringLiteral("reports"));
    pause(1000); // the month of today, which has nothing
    QWidget* const page = window.currentPage();
    auto* period = page->findChild<QComboBox*>(QStringLiteral("reportPeriod"));
    auto* step = page->findChild<QComboBox*>(QStringLiteral("reportStep"));
    auto* begin = page->findChild<QDateEdit*>(QStringLiteral("reportFrom"));
    auto* end = page->findChild<QDateEdit*>(QStringLiteral("reportTo"));
    const auto* table = page->findChild<QAbstractItemView*>(QStringLiteral("reportTable"));
    isWhole = isWhole && period && step && begin && end && table;
    if (isWhole) {
        begin->setDate(from);
        end->setDate(to);
        isWhole = choose(*period, period->count() - 1, *page, *table).has_value();
    }
    for (int round = 0; round < PageRounds; ++round) {
        for (int row = 0; isWhole && row < step->count(); ++row) {
            const auto took = choose(*step, row, *page, *table);
            isWhole = took.has_value();
            longest = std::max(longest, took.value_or(0));
        }
    }
    console.stop();
    if (!isWhole)
        return failure(ErrorCode::Internal, QStringLiteral("the page of reports stayed empty"));
    return longest;
}

} // namespace forecourt::bench
