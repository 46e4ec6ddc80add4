// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/consoleprogram.h"

#include "app/common/datalock.h"
#include "app/common/machinewatch.h"
#include "app/common/singleinstance.h"
#include "app/common/localaddresses.h"
#include "app/console/attachment.h"
#include "app/console/autostart.h"
#include "app/console/consoleservices.h"
#include "core/base/async.h"
#include "core/base/logging.h"
#include "core/export/fileexchange.h"
#include "core/export/supportbundle.h"
#include "ui/consolewindow.h"
#include "ui/format/language.h"
#include "ui/mainwindow.h"
#include "ui/print/paperpress.h"
#include "ui/settings/machinevalue.h"
#include "ui/undolog.h"

#include <QApplication>
#include <QDir>
#include <QMessageBox>
#include <QProgressDialog>

#include <utility>
#include <unistd.h>

namespace forecourt::app {

namespace {

/// Another start of the same person may be on its way to its window still.
constexpr std::chrono::seconds PatienceWithOther{5};

/// A terminal shows the sentence already; without one (a click on an icon) a box must.
bool needsBox()
{
    const QString platform = QGuiApplication::platformName();
    return ::isatty(STDERR_FILENO) == 0 && platform != QLatin1String("offscreen") && platform != QLatin1String("minimal");
}

/// What the central system's settings and its port make of the addresses of this computer, which is also a service's.
QStringList addressesFor(const api::Machine& machine)
{
    return addressesForChargers(localAddresses(), ui::machineValue(machine, config::AdvertisedAddress), machine.state().listensOn);
}

ApplicationOptions withLocale(const Preparation& prepared)
{
    ApplicationOptions options = prepared.options;
    options.locale = ui::localeForLanguage(prepared.settings->value(config::Language));
    return options;
}

} // namespace

ConsoleProgram::ConsoleProgram(QApplication& application, Preparation& prepared)
    : m_qtApplication(application)
    , m_prepared(prepared)
    , m_themes(application, ui::themeSettingFromName(prepared.settings->value(config::Theme)))
    , m_undo(std::make_unique<ui::UndoLog>())
{
    makeApplication();
    connect(&m_signals, &SignalWatcher::stopRequested, this, &ConsoleProgram::stop);
    // the session ends: what is asked in closeEvent() would hold up the logout
    connect(&application, &QGuiApplication::commitDataRequest, this, &ConsoleProgram::stop, Qt::QueuedConnection);
}

ConsoleProgram::~ConsoleProgram() = default;

void ConsoleProgram::makeApplication()
{
    m_application = std::make_unique<Application>(withLocale(m_prepared));
    connect(m_application.get(), &Application::restoring, this, &ConsoleProgram::showRestoring);
    connect(m_application.get(), &Application::started, this, &ConsoleProgram::openWindow);
    connect(m_application.get(), &Application::failed, this, &ConsoleProgram::onFailed);
    connect(m_application.get(), &Application::stopped, this, &ConsoleProgram::onStopped);
    // not from inside the window that asked: it goes first
    connect(m_application.get(), &Application::restartRequested, this, &ConsoleProgram::restart, Qt::QueuedConnection);
}

/// The central system ends and starts with the settings as they are now; chargers connect again by themselves.
void ConsoleProgram::restart()
{
    closeWindow();
    m_isRestarting = true;
    m_application->stop();
}

int ConsoleProgram::run()
{
    QMetaObject::invokeMethod(this, &ConsoleProgram::begin, Qt::QueuedConnection); // it may end at once
    return QApplication::exec();
}

/// The folder is claimed before it is touched: while the service of an attached console starts anew nobody holds the data,
/// and a second console would take it.
void ConsoleProgram::begin()
{
    const QString folder = m_application->options().dataFolder;
    if (!m_instance || m_instance->folder() != folder) {
        m_instance.reset();
        m_instance = SingleInstance::claim(folder);
        if (!m_instance)
            return tellOther();
        connect(m_instance.get(), &SingleInstance::raiseRequested, this, [this](const QString& place) {
            if (!m_window) // else it does it itself
                m_raised = place;
        });
    }
    m_application->start();
}

/// Nothing else of ours is on the screen meanwhile. Closing it only hides it.
void ConsoleProgram::showRestoring()
{
    m_restoring = std::make_unique<QProgressDialog>(
        tr("The backup is being put in place. What is here now is copied first, which takes minutes on a large site.\n"
           "Nothing is lost if the computer goes off meanwhile: the next start goes on."),
        QString(), 0, 0);
    m_restoring->setObjectName(QStringLiteral("restoringBox"));
    //: Title of the window while a backup is put in place.
    m_restoring->setWindowTitle(tr("Restoring a backup"));
    m_restoring->show();
}

void ConsoleProgram::openWindow()
{
    m_restoring.reset();
    const Facade core = facade();
    if (!m_traces)
        m_traces = std::make_unique<exporting::TraceService>(core.history, m_explainer);
    ui::ConsoleSetup setup{
        .site = core.live,
        .engine = core.engine,
        .administration = core.administration,
        .history = core.history,
        .clock = m_clock,
        .themes = m_themes,
        .settings = *m_prepared.settings,
        .network = {[machine = &core.machine] { return addressesFor(*machine); }},
        .appearance = appearance(),
        .locale = ui::localeForLanguage(m_prepared.settings->value(config::Language)),
        .userName = qEnvironmentVariable("USER"),
        .alerts = core.alerts,
        .notifications = core.notifications,
    };
    addServices(setup, core);
    setup.faultFiles = {QStringLiteral("/etc/forecourt/faults.d"),
                        QDir(m_application->options().dataFolder).filePath(QStringLiteral("faults.json"))};
    m_exchange = std::make_unique<exporting::FileExchange>(core.history, &core.prices);
    setup.exchange = m_exchange.get();
    m_bundles = std::make_unique<exporting::SupportBundleService>(core.history, core.files, [this] { return m_clock.utcNow(); });
    setup.bundles = m_bundles.get();
    setup.explainer = &m_explainer;
    setup.traces = m_traces.get();
    setup.calculator = &m_calculator;
    m_press = std::make_unique<ui::PaperPress>(
        ui::PressTools{core.months, core.documents, core.live, m_themes, [locale = setup.locale] { return locale; }, setup.userName});
    setup.press = m_press.get();
    setup.program = hooks();
    setup.showsTray = true;
    setup.undo = m_undo.get();
    setup.offersSetup = !m_application->options().isDemo && !m_attachment;
    m_window = std::make_unique<ui::ConsoleWindow>(setup);
    connect(m_window.get(), &ui::ConsoleWindow::quitRequested, this, &ConsoleProgram::stop, Qt::QueuedConnection);
    connect(m_instance.get(), &SingleInstance::raiseRequested, m_window.get(), [window = m_window.get()](const QString& place) {
        window->bringToFront();
        if (!place.isEmpty())
            window->openFromOutside(place);
    });
    showWindow();
    watchMachine();
}

/// As this start was asked to, the first time; or as another one was that found no window yet.
void ConsoleProgram::showWindow()
{
    const bool isFirst = !std::exchange(m_hasShown, true);
    const auto raised = std::exchange(m_raised, std::nullopt);
    QString place = raised.value_or(QString());
    if (place.isEmpty() && isFirst)
        place = m_prepared.line.place.value_or(QString());
    if (!place.isEmpty())
        m_window->openFromOutside(place);
    const bool isHidden = m_prepared.line.isMinimized || m_prepared.settings->value(config::StartMinimised);
    if (isHidden && isFirst && !raised)
        m_window->showMinimized();
    else
        m_window->show();
}

void ConsoleProgram::closeWindow()
{
    m_restoring.reset();
    m_machine.reset();
    m_window.reset(); // it holds what the application gives out until it stops
    m_undo->clear();
    m_press.reset();
    m_exchange.reset();
    m_bundles.reset();
    m_traces.reset();
}

ui::ProgramHooks ConsoleProgram::hooks()
{
    const ApplicationOptions& options = m_application->options();
    ui::ProgramHooks hooks;
    if (!m_attachment)
        hooks.retryPorts = [this] { m_application->retryPorts(); };
    hooks.dataFolder = options.dataFolder;
    hooks.settingsFile = m_prepared.settings->file();
    hooks.logFolder = config::defaultStateFolder();
    if (options.isDemo)
        return hooks; // a site that is gone when the program ends must not start with the computer
    QStringList command{QCoreApplication::applicationFilePath()};
    const QStringList given = QCoreApplication::arguments().mid(1);
    for (qsizetype i = 0; i < given.size(); ++i) { // a page was asked for once only
        if (given.at(i) == QLatin1String("--open"))
            ++i;
        else if (given.at(i) != QLatin1String("--minimized") && !given.at(i).startsWith(QLatin1String("--open=")))
            command.append(given.at(i));
    }
    command.append(QStringLiteral("--minimized"));
    const Autostart autostart(Autostart::defaultFolder(), command);
    hooks.isAutostart = [autostart] { return autostart.isOn(); };
    hooks.setAutostart = [autostart](bool isOn) { return autostart.set(isOn); };
    return hooks;
}

Facade ConsoleProgram::facade()
{
    return m_attachment ? m_attachment->facade() : facadeOf(*m_application);
}

/// The computer stays awake while cars charge, and what is wrong with it is told by an alert. (With a service that is the
/// service's affair.)
void ConsoleProgram::watchMachine()
{
    if (m_attachment || m_machine) // there already: the window was made anew in another language
        return;
    m_machine = std::make_unique<MachineWatch>(m_application->live(), systemSleepBlockers(), QDBusConnection::systemBus(), m_clock);
    connect(m_machine.get(), &MachineWatch::changed, m_application.get(), &Application::reportMachine);
}

ui::AppearanceHooks ConsoleProgram::appearance()
{
    ui::AppearanceHooks hooks;
    hooks.languages.append({QString(), tr("As the system")});
    for (const QString& code : ui::availableLanguages())
        hooks.languages.append({code, QLocale(code).nativeLanguageName()});
    hooks.language = m_prepared.settings->value(config::Language);
    hooks.setLanguage = [this](const QString& code) { changeLanguage(code); };
    return hooks;
}

/// The window is made anew in the other language; the central system does not notice.
void ConsoleProgram::changeLanguage(const QString& code)
{
    whenFinished(m_prepared.settings->change(config::Language, code), this, [](const Result<void>& saved) {
        if (!saved)
            qCWarning(logApp) << saved.error().detail;
    });
    // not from inside the window that is to go
    QMetaObject::invokeMethod(
        this,
        [this, code] {
            if (!m_window)
                return;
            m_window.reset();
            ui::installLanguage(m_qtApplication, code);
            openWindow();
        },
        Qt::QueuedConnection);
}

void ConsoleProgram::stop()
{
    m_isRestarting = false; // who wants it to end means it
    m_instance.reset(); // who starts now is not told to a window that goes
    closeWindow();
    if (m_attachment) { // the service goes on
        m_attachment.reset();
        m_code = ExitCode::Ok;
        m_isAsking = false;
        end();
    }
    m_application->stop();
}

void ConsoleProgram::onFailed(const Error& error)
{
    closeWindow();
    const StartProblem problem = startProblem(error);
    m_code = problem.code;
    m_isAsking = true;
    if (error.code == ErrorCode::DataInUse && Attachment::isPossible(m_application->options().dataFolder))
        attach(problem);
    else
        showProblem(problem);
}

/// This person has a console for this folder.
void ConsoleProgram::tellOther()
{
    const QString folder = m_application->options().dataFolder;
    const QString name = DataLock::holder(folder).name;
    const StartProblem problem = startProblem({ErrorCode::DataInUse, {}, {name.isEmpty() ? QStringLiteral("Forecourt") : name, folder}});
    m_code = problem.code;
    m_hasStopped = true; // nothing has started
    m_isAsking = true;
    const SecondStart start{m_prepared.line.isMinimized, m_prepared.line.place.value_or(QString())};
    const auto onTold = [this, problem](bool isTaken) {
        if (!isTaken)
            return showProblem(problem);
        if (const QStringList unused = optionsOfAStart(m_prepared.line); !unused.isEmpty())
            //: %1 lists options: "--port, --lang".
            printProblem(tr("Forecourt runs already. What does not count until it starts anew: %1").arg(unused.join(QStringLiteral(", "))),
                         Program::Console);
        m_code = ExitCode::Ok;
        m_isAsking = false;
        end();
    };
    SingleInstance::tellOther(folder, start, this, onTold, PatienceWithOther);
}

void ConsoleProgram::attach(const StartProblem& problem)
{
    m_attachment = std::make_unique<Attachment>(m_application->options().dataFolder);
    connect(m_attachment.get(), &Attachment::ready, this, &ConsoleProgram::openWindow);
    connect(
        m_attachment.get(), &Attachment::failed, this,
        [this, problem](const QString& why) { // queued: not from inside what is to go
            m_attachment.reset();
            showProblem({problem.code, problem.sentence + QLatin1Char(' ') + why});
        },
        Qt::QueuedConnection);
    m_attachment->start();
}

void ConsoleProgram::showProblem(const StartProblem& problem)
{
    m_instance.reset(); // there will be no window for others
    printProblem(problem.sentence, Program::Console);
    if (!needsBox()) {
        m_isAsking = false;
        end();
        return;
    }
    auto* box = new QMessageBox(QMessageBox::Critical, tr("Forecourt cannot start"), problem.sentence, QMessageBox::Close);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QDialog::finished, this, [this] {
        m_isAsking = false;
        end();
    });
    box->open();
}

void ConsoleProgram::onStopped(bool isClean)
{
    if (!isClean)
        endAtOnce(*m_prepared.settings);
    if (std::exchange(m_isRestarting, false) && !m_isAsking) {
        QMetaObject::invokeMethod( // not from inside the signal of what is to go
            this,
            [this] {
                renewOptions(m_prepared, Program::Console);
                makeApplication();
                begin();
            },
            Qt::QueuedConnection);
        return;
    }
    m_hasStopped = true;
    end();
}

void ConsoleProgram::end()
{
    if (m_hasStopped && !m_isAsking)
        QApplication::exit(static_cast<int>(m_code));
}

} // namespace forecourt::app
