// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/await.h"
#include "app/bench/bigsite.h"
#include "app/bench/figures.h"
#include "app/bench/firstpaint.h"
#include "app/bench/growth.h"
#include "app/bench/messagesfigure.h"
#include "app/bench/processmemory.h"
#include "app/bench/stepmemory.h"
#include "app/bench/runningconsole.h"
#include "app/bench/stallmeter.h"
#include "app/bench/windowuse.h"
#include "app/bench/windowwalk.h"
#include "ui/mainwindow.h"

#include <QAbstractItemView>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QPixmapCache>
#include <QTemporaryDir>

#include <cstdio>
#include <limits>

#include <sqlite3.h>

namespace forecourt::bench {

namespace {

constexpr double FirstPaintMs = 1500;
constexpr double OpenMs = 150;
constexpr double FilterMs = 150;
constexpr double StallMs = 50;
constexpr double GrowthMbPerHour = 1;
constexpr QSize LookedAtSize{1440, 900};
constexpr int LooksInARound = 20;
constexpr int LookStepMs = 100;
constexpr int PatienceMs = 20'000;
constexpr qsizetype GrowingSteps = 8; ///< named, those that added most memory first
constexpr int LeastRounds = 4; ///< of use: memory is looked at once a round
constexpr int QuietMs = 400; ///< a filter that has asked nothing by then asks nothing

double elapsedMs(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// Runs the loop until no read is open, then paints: what a person sees then is whole.
double untilShown(RunningConsole& console, const QElapsedTimer& timer)
{
    do
        pause(1);
    while (console.history().outstanding() > 0 && (!timer.isValid() || timer.elapsed() < PatienceMs));
    console.window().window().repaint();
    return timer.isValid() ? elapsedMs(timer) : 0;
}

/// When the rows of any list on the page changed last.
class RowChanges
{
public:
    RowChanges(QWidget& page, const QElapsedTimer& timer)
    {
        const auto note = [this, &timer] { m_last = elapsedMs(timer); };
        for (QAbstractItemView* view : page.findChildren<QAbstractItemView*>()) {
            const QAbstractItemModel* model = view->model();
            if (!view->isVisible() || model == nullptr)
                continue;
            QObject::connect(model, &QAbstractItemModel::modelReset, &m_context, note);
            QObject::connect(model, &QAbstractItemModel::layoutChanged, &m_context, note);
            QObject::connect(model, &QAbstractItemModel::rowsInserted, &m_context, note);
            QObject::connect(model, &QAbstractItemModel::rowsRemoved, &m_context, note);
        }
    }
    /// Milliseconds after the timer's start; 0: they did not change.
    [[nodiscard]] double last() const { return m_last; }

private:
    QObject m_context;
    double m_last = 0;
};

/// Runs the loop until no read is open and no row has changed for QuietMs.
void settle(RunningConsole& console, const RowChanges& changes, const QElapsedTimer& timer)
{
    do
        pause(1);
    while (timer.elapsed() < PatienceMs
           && (console.history().outstanding() > 0 || elapsedMs(timer) - changes.last() < QuietMs));
}

/// The last keystroke of the text to the last change of rows it leads to, painted.
double filterTime(RunningConsole& console, QLineEdit& field)
{
    QWidget& page = *console.window().window().currentPage();
    const QString text = textFor(field);
    QElapsedTimer timer;
    timer.start();
    for (const QChar character : text.left(text.size() - 1))
        typeInto(field, character);
    settle(console, RowChanges(page, timer), timer);
    timer.start();
    const RowChanges changes(page, timer);
    typeInto(field, text.back());
    settle(console, changes, timer);
    QElapsedTimer painting;
    painting.start();
    console.window().window().repaint();
    const double time = changes.last() + elapsedMs(painting);
    closePopup();
    field.clear();
    timer.start();
    settle(console, RowChanges(page, timer), timer);
    return time;
}

/// Of one kind of measurement the longest.
struct Slowest
{
    double ms = 0;
    QByteArray where;

    void note(double time, const QByteArray& what)
    {
        if (time <= ms)
            return;
        ms = time;
        where = what;
    }
};

void measureFilters(RunningConsole& console, const QByteArray& name, Slowest& slowest)
{
    for (QLineEdit* const field : shownFilters(*console.window().window().currentPage())) {
        const QByteArray filter = field->objectName().toUtf8();
        const double time = filterTime(console, *field);
        slowest.note(time, name + ", " + filter);
        std::printf(", %s to rows in %.0f ms", filter.constData(), time);
    }
}

/// The page itself, then each of its tabs or sections: the first time each is seen. Errors: NotFound (there is no such page, or
/// it has nothing of what it should show: its figure would say nothing).
Result<void> measurePage(RunningConsole& console, const QString& place, Slowest& opening, Slowest& filtering)
{
    ui::MainWindow& window = console.window().window();
    QElapsedTimer timer;
    timer.start();
    if (!openPlace(window, place))
        return failure(ErrorCode::NotFound, QStringLiteral("page %1 is not there").arg(place));
    double time = untilShown(console, timer);
    opening.note(time, place.toUtf8());
    std::printf("bigsite  %-16s opened in %.0f ms", qPrintable(place), time);
    const PageViews views(*window.currentPage());
    for (qsizetype view = 0; view < views.count(); ++view) {
        const QByteArray name = views.name(place, view);
        timer.start();
        views.show(view);
        time = untilShown(console, timer);
        opening.note(time, name);
        std::printf("\nbigsite    %-32s shown in %.0f ms", name.constData(), time);
        measureFilters(console, name, filtering);
    }
    views.show(0);
    std::printf("\n");
    if (const QString missing = missingOn(*window.currentPage()); !missing.isEmpty())
        return failure(ErrorCode::NotFound, QStringLiteral("page %1 does not show its thing, but %2").arg(place, missing));
    return {};
}

Result<bool> measurePages(RunningConsole& console, const QString& station)
{
    const WalkIds ids = idsOf(console.application().live(), station);
    if (!ids.areWhole())
        return failure(ErrorCode::NotFound, QStringLiteral("the site has no price, roll-out or file of a charger; roll-outs are known for 30 "
                                                           "days: delete the folder"));
    Slowest opening;
    Slowest filtering;
    for (const QString& place : everyPlace(ids)) {
        if (const auto measured = measurePage(console, place, opening, filtering); !measured)
            return tl::unexpected(measured.error());
    }
    std::printf("bigsite  slowest page %.0f ms in %s (goal at most %.0f), slowest keystroke to rows %.0f ms in %s (goal at most %.0f)\n",
                opening.ms, opening.where.constData(), OpenMs, filtering.ms, filtering.where.constData(), FilterMs);
    return opening.ms <= OpenMs && filtering.ms <= FilterMs;
}

/// Memory over time, looked at once a round, at the same place. What has a bound of its own and goes up and down below it hides a
/// slow growth: SQLite's copies of pages are counted apart, and pictures that can be drawn again are dropped before the look.
class MemoryUse
{
public:
    /// Runs the event loop until free memory was given back: what stays resident then is used. The window has one size then, for
    /// a larger one needs a larger picture of itself: that is use, and \a meter counts it. Dropping all drawn pictures is not,
    /// and the meter stops until they are there again. Thread: GUI.
    void look(QWidget& window, const QElapsedTimer& timer, StallMeter& meter)
    {
        window.resize(LookedAtSize);
        pause(LookStepMs);
        meter.stop();
        QPixmapCache::clear();
        window.repaint();
        const int runs = m_trim.report().runs;
        do {
            m_trim.trim();
            pause(20);
        } while (m_trim.report().runs == runs);
        const Use use = leastUse();
        const double hours = static_cast<double>(timer.elapsed()) / 3'600'000.0;
        m_resident.add(hours, static_cast<double>(residentBytes()) / 1e6);
        m_pages.add(hours, use.pagesMb);
        m_rest.add(hours, use.restMb);
        meter.resume();
        std::printf("bigsite    after %5.1f min %7.2f MB in use without SQLite's pages, %6.2f MB of pages, %7.2f MB resident\n", hours * 60,
                    use.restMb, use.pagesMb, static_cast<double>(residentBytes()) / 1e6);
    }
    /// Of what was looked at after \a settleHours. True: the goal is met.
    [[nodiscard]] bool report(double settleHours) const
    {
        const Growth::Rise rest = m_rest.riseFrom(settleHours);
        const Growth::Rise resident = m_resident.riseFrom(settleHours);
        const Growth::Rise pages = m_pages.riseFrom(settleHours);
        std::printf("bigsite  memory in use without SQLite's pages %+.2f MB/h (+-%.2f; goal below %.0f; from the start %+.2f), resident %+.2f "
                    "(+-%.2f), SQLite's pages %+.2f (+-%.2f), after %.0f min\n",
                    rest.perHour, rest.error, GrowthMbPerHour, m_rest.riseFrom().perHour, resident.perHour, resident.error, pages.perHour,
                    pages.error, settleHours * 60);
        return rest.perHour < GrowthMbPerHour;
    }

private:
    struct Use
    {
        double pagesMb = 0; ///< SQLite's
        double restMb = 0;
    };

    /// The smallest of some looks: what is in the middle of being asked or answered is not counted.
    [[nodiscard]] static Use leastUse()
    {
        Use least{0, std::numeric_limits<double>::max()};
        for (int i = 0; i < LooksInARound; ++i) {
            pause(LookStepMs);
            const double pages = static_cast<double>(::sqlite3_memory_used()) / 1e6;
            if (const double rest = bytesInUse() / 1e6 - pages; rest < least.restMb)
                least = {pages, rest};
        }
        return least;
    }

    app::MemoryTrim m_trim{std::chrono::milliseconds(0)};
    Growth m_resident;
    Growth m_pages;
    Growth m_rest;
};

/// A file of people and tags as from a spreadsheet, of which some are known.
Result<void> writeSheet(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorCode::FileFailed, path);
    file.write("Name;Group;Tag\n");
    for (int i = 0; i < 1000; ++i)
        file.write(QStringLiteral("Person %1;House 1;04B2%2\n").arg(i + 1).arg(i, 10, 16, QLatin1Char('0')).toUtf8());
    return {};
}

/// What kept the event loop longest, where that was too long.
void printLooks(const StallMeter& meter)
{
    if (meter.longestMs() <= StallMs)
        return;
    int number = 0;
    for (const QByteArrayList& frames : meter.longestLooks()) {
        std::printf("bigsite    look %d\n", ++number);
        for (const QByteArray& frame : frames)
            std::printf("bigsite      %s\n", frame.constData());
    }
}

Result<bool> measureUse(RunningConsole& console, const BigSite& site, const Options& options)
{
    const QTemporaryDir folder;
    const UseSetup use{site.stationPrefix + QLatin1Char('0'), QStringLiteral("Person 1"), folder.filePath(QStringLiteral("people.csv"))};
    if (const auto written = writeSheet(use.sheet); !written)
        return tl::unexpected(written.error());
    if (const auto loaded = console.startLoad(site.stations); !loaded)
        return tl::unexpected(loaded.error());
    StallMeter meter;
    useEverything(console, use, 0, meter); // everything has been made once: growth counts from here
    useEverything(console, use, 1, meter);
    MemoryUse memory;
    StepMemory steps;
    meter.setStepMemory(&steps);
    QElapsedTimer timer;
    timer.start();
    meter.start();
    int rounds = 0;
    while (rounds < LeastRounds || timer.elapsed() < qint64(options.useSeconds) * 1000) {
        useEverything(console, use, rounds++, meter);
        meter.mark("memory");
        memory.look(console.window().window(), timer, meter);
        std::printf("bigsite    after %5.1f min longest stall %.1f ms in %s, %.1f ms of it our own work\n",
                    static_cast<double>(timer.elapsed()) / 60'000.0, meter.longestMs(), meter.longestAt().constData(), meter.longestOwnMs());
    }
    meter.mark({});
    meter.setStepMemory(nullptr);
    meter.stop();
    std::printf("bigsite  %d stations x 2 connectors x 1 message/s for %lld s, everything used %d times: longest stall %.1f ms in %s, "
                "%.1f ms of it our own work (goal at most %.0f), %.2f %% within 16 ms\n",
                site.stations, static_cast<long long>(timer.elapsed() / 1000), rounds, meter.longestMs(), meter.longestAt().constData(),
                meter.longestOwnMs(), StallMs, meter.shareWithin(16) * 100);
    printLooks(meter);
    const int settle = options.settleSeconds > 0 ? options.settleSeconds : options.useSeconds / 2;
    const bool isSteady = memory.report(settle / 3600.0);
    for (const auto& [step, megabytes] : steps.most(GrowingSteps))
        std::printf("bigsite    %+7.1f MB in use in %s\n", megabytes, step.constData());
    const app::MemoryTrim::Report trims = console.application().memoryTrim().report();
    std::printf("bigsite  free memory given back %d times, at most %.1f ms in its thread\n", trims.runs,
                static_cast<double>(trims.longestMicroseconds) / 1000);
    return meter.longestMs() <= StallMs && isSteady;
}

/// All of it, though a goal is missed; not what comes after an error.
Result<bool> measureWindow(RunningConsole& console, const BigSite& site, const Options& options)
{
    const auto arePagesQuick = measurePages(console, site.stationPrefix + QLatin1Char('0'));
    if (!arePagesQuick)
        return arePagesQuick;
    const auto areMessagesFluid = measureMessages(console, site, options);
    if (!areMessagesFluid)
        return areMessagesFluid;
    const auto isUseFluid = measureUse(console, site, options);
    if (!isUseFluid)
        return isUseFluid;
    return *arePagesQuick && *areMessagesFluid && *isUseFluid;
}

} // namespace

Result<bool> measureBigSite(const Options& options)
{
    ::sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 1);
    ::sqlite3_initialize(); // core/storage turns this counting off, which counts only before
    BigSite site;
    site.persons = options.persons;
    QTemporaryDir temporary;
    const QString folder = options.folder.isEmpty() ? temporary.path() : options.folder;
    const QString data = folder + QStringLiteral("/data");
    const auto isFilled = isBigSite(data);
    if (!isFilled)
        return tl::unexpected(isFilled.error());
    if (!*isFilled) {
        QElapsedTimer timer;
        timer.start();
        if (const auto filled = fillBigSite(data, site); !filled)
            return tl::unexpected(filled.error());
        std::printf("bigsite  %d sessions, %d samples, %d messages written in %.0f s\n", site.sessions,
                    site.sessions * site.samplesPerSession, site.messages, elapsedMs(timer) / 1000);
    }
    const auto firstPaint = firstPaintMs(folder);
    if (!firstPaint)
        return tl::unexpected(firstPaint.error());
    std::printf("bigsite  first paint %.0f ms after the start (goal at most %.0f)\n", *firstPaint, FirstPaintMs);
    RunningConsole console;
    console.setTrimInterval(std::chrono::seconds(options.trimSeconds));
    if (const auto started = console.start(folder); !started)
        return tl::unexpected(started.error());
    console.window().window().resize(1440, 900);
    console.window().show();
    pause(2000);
    while (!console.application().live().isReady())
        pause(1);
    const auto isFluid = measureWindow(console, site, options);
    console.stop();
    if (!isFluid)
        return isFluid;
    return *firstPaint <= FirstPaintMs && *isFluid;
}

} // namespace forecourt::bench
