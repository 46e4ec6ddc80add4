// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/messagesfigure.h"

#include "app/bench/await.h"
#include "app/bench/runningconsole.h"
#include "app/bench/stallmeter.h"
#include "app/bench/windowwalk.h"
#include "core/api/history.h"
#include "ui/mainwindow.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>

#include <cstdio>
#include <optional>

namespace forecourt::bench {

namespace {

constexpr double ProgressMs = 150;
constexpr double FloodStallMs = 50;
constexpr double LeastFlood = 0.9;        ///< of the rate that was asked for: less is no flood
constexpr int SearchPatienceMs = 300'000;
constexpr int KeyMs = 60;                 ///< from one key to the next
constexpr int ArrivalMs = 1000;           ///< the page is at the end of the log
const QString SearchingWord = QStringLiteral("Search"); ///< how the page's progress begins: "Searching… 0 rows"

/// The parts of the page that are watched.
struct TracePage
{
    QLineEdit* filter = nullptr;
    QAbstractItemView* table = nullptr;
    QLabel* count = nullptr;
    QWidget* empty = nullptr;
    QAbstractButton* follow = nullptr;

    [[nodiscard]] bool isSearching() const { return count->text().startsWith(SearchingWord); }
    /// "Nothing matches" included.
    [[nodiscard]] bool hasAnswer() const { return !isSearching() && (table->model()->rowCount() > 0 || empty->isVisible()); }
};

/// Errors: NotFound.
Result<TracePage> openTrace(ui::MainWindow& window)
{
    if (!openPlace(window, QStringLiteral("messages")))
        return failure(ErrorCode::NotFound, QStringLiteral("page messages is not there"));
    const QWidget& page = *window.currentPage();
    const TracePage parts{page.findChild<QLineEdit*>(QStringLiteral("traceFilter")), page.findChild<QAbstractItemView*>(QStringLiteral("traceTable")),
                          page.findChild<QLabel*>(QStringLiteral("traceCount")), page.findChild<QWidget*>(QStringLiteral("traceEmpty")),
                          page.findChild<QAbstractButton*>(QStringLiteral("traceFollow"))};
    if (!parts.filter || !parts.table || !parts.table->model() || !parts.count || !parts.empty || !parts.follow)
        return failure(ErrorCode::NotFound, QStringLiteral("page messages has not the parts that are measured"));
    return parts;
}

/// Milliseconds since the last key.
struct SearchTimes
{
    std::optional<double> progress;
    QString said;           ///< the first progress
    int words = 0;          ///< how often the progress changed until the answer
    std::optional<double> rows;
    std::optional<double> answer; ///< empty: it never came
    int found = 0;
};

/// Looks at the page while it searches for what stands in the filter since the last key.
class SearchWatch
{
public:
    SearchWatch(const TracePage& page, ui::MainWindow& window) : m_page(page), m_window(window)
    {
        // before it, the page shows what was looked for without the last letter
        QObject::connect(page.table->model(), &QAbstractItemModel::modelReset, &m_context, [this] { m_hasBegun = true; });
        m_timer.start();
    }

    SearchTimes run()
    {
        while (!m_times.answer && m_timer.elapsed() < SearchPatienceMs) {
            pause(1);
            if (m_hasBegun)
                look();
        }
        m_times.found = m_page.table->model()->rowCount();
        return m_times;
    }

private:
    void look()
    {
        if (m_page.isSearching() && m_page.count->text() != m_last)
            noteProgress();
        if (!m_times.rows && m_page.table->model()->rowCount() > 0)
            m_times.rows = painted();
        if (m_page.hasAnswer())
            m_times.answer = painted();
    }

    void noteProgress()
    {
        m_last = m_page.count->text();
        ++m_times.words;
        if (m_times.progress)
            return;
        m_times.progress = painted();
        m_times.said = m_last;
    }

    double painted()
    {
        m_window.repaint();
        return static_cast<double>(m_timer.nsecsElapsed()) / 1e6;
    }

    const TracePage& m_page;
    ui::MainWindow& m_window;
    QElapsedTimer m_timer;
    bool m_hasBegun = false;
    QString m_last;
    SearchTimes m_times;
    QObject m_context;
};

/// Until the page shows the end of the log again.
void clearSearch(const TracePage& page)
{
    closePopup();
    page.filter->clear();
    QElapsedTimer timer;
    timer.start();
    do
        pause(KeyMs * 2);
    while (!page.hasAnswer() && timer.elapsed() < SearchPatienceMs);
}

/// Like somebody who types and waits: the searches for the beginnings of the word are taken back by the next key.
SearchTimes searchFor(const QString& word, const TracePage& page, ui::MainWindow& window)
{
    for (const QChar character : word.left(word.size() - 1)) {
        typeInto(*page.filter, character);
        pause(KeyMs);
    }
    SearchWatch watch(page, window);
    typeInto(*page.filter, word.back());
    const SearchTimes times = watch.run();
    clearSearch(page);
    return times;
}

/// Errors: TimedOut, NotFound (not found as often as it is there).
Result<bool> measureSearch(const QString& word, int isThere, const TracePage& page, ui::MainWindow& window)
{
    const SearchTimes times = searchFor(word, page, window);
    if (!times.answer)
        return failure(ErrorCode::TimedOut, QStringLiteral("the messages were not searched for %1 in time").arg(word));
    if (times.found != isThere)
        return failure(ErrorCode::NotFound, QStringLiteral("%1 was found %2 times in the messages").arg(word).arg(times.found));
    const double progress = times.progress.value_or(*times.answer); // an answer at once needs none
    std::printf("bigsite  messages with \"%s\" (%d): first progress after %.0f ms (goal at most %.0f; \"%s\", %d words in all)", qPrintable(word),
                isThere, progress, ProgressMs, qPrintable(times.said), times.words);
    if (times.rows)
        std::printf(", first row after %.0f ms", *times.rows);
    std::printf(", all searched after %.0f ms\n", *times.answer);
    return progress <= ProgressMs;
}

/// The last row of the log; 0: unknown.
qint64 newestMessage(RunningConsole& console)
{
    api::MessageQuery last;
    last.limit = 1;
    const auto page = await(console.application().history().messages(last));
    return page && !page->rows.isEmpty() ? page->rows.constFirst().id.value() : 0;
}

/// Errors: TimedOut, NotFound (no row came into the page).
Result<bool> measureFlood(RunningConsole& console, const TracePage& page, const BigSite& site, const Options& options)
{
    const double callsEach = options.floodMessages / 2.0 / site.stations; // every call has an answer
    if (const auto loaded = console.startEvenLoad(site.stations, callsEach); !loaded)
        return tl::unexpected(loaded.error());
    if (!page.follow->isChecked())
        page.follow->click();
    pause(ArrivalMs);
    QObject context;
    qint64 shown = 0;
    QObject::connect(page.table->model(), &QAbstractItemModel::rowsInserted, &context,
                     [&shown](const QModelIndex&, int first, int last) { shown += last - first + 1; });
    const qint64 before = newestMessage(console);
    QElapsedTimer timer;
    timer.start();
    StallMeter meter;
    meter.start();
    pause(options.floodSeconds * 1000);
    meter.stop();
    const double seconds = static_cast<double>(timer.elapsed()) / 1000;
    const double rate = static_cast<double>(newestMessage(console) - before) / seconds;
    console.stopLoad();
    if (shown == 0)
        return failure(ErrorCode::NotFound, QStringLiteral("no new message came into the page"));
    std::printf("bigsite  %.0f messages/s into the open page for %.0f s (asked for %d), %.0f rows/s shown: longest stall %.1f ms, "
                "%.1f ms of it our own work (goal at most %.0f), %.2f %% within 16 ms, %lld slices\n",
                rate, seconds, options.floodMessages, static_cast<double>(shown) / seconds, meter.longestMs(), meter.longestOwnMs(), FloodStallMs,
                meter.shareWithin(16) * 100, static_cast<long long>(meter.slices()));
    return meter.longestMs() <= FloodStallMs && rate >= LeastFlood * options.floodMessages;
}

} // namespace

Result<bool> measureMessages(RunningConsole& console, const BigSite& site, const Options& options)
{
    ui::MainWindow& window = console.window().window();
    const auto page = openTrace(window);
    if (!page)
        return tl::unexpected(page.error());
    clearSearch(*page);
    const auto isRareQuick = measureSearch(QLatin1String(RareWord), 1, *page, window);
    if (!isRareQuick)
        return isRareQuick;
    const auto isAbsentQuick = measureSearch(QLatin1String(AbsentWord), 0, *page, window);
    if (!isAbsentQuick)
        return isAbsentQuick;
    const auto isFloodFluid = measureFlood(console, *page, site, options);
    if (!isFloodFluid)
        return isFloodFluid;
    return *isRareQuick && *isAbsentQuick && *isFloodFluid;
}

} // namespace forecourt::bench
