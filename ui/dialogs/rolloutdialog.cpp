// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/rolloutdialog.h"

#include "ui/dialogs/protocolchoice.h"
#include "ui/dialogs/stationchoice.h"
#include "ui/format/firmwarewords.h"
#include "ui/format/timesamples.h"
#include "ui/format/transferwords.h"
#include "ui/models/names.h"
#include "ui/models/versionmodel.h"
#include "ui/theme/keyboardfocus.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QSet>
#include <QSpinBox>
#include <QStackedWidget>

#include <algorithm>

namespace forecourt::ui {

namespace {

enum RolloutStep { FilePage, StationPage, PlanPage };
enum RolloutWhen { RolloutNow, RolloutAtATime };
constexpr int RolloutPageCount = 3;
constexpr qsizetype LongestRolloutName = 80;
const QTime RolloutNight(3, 0);

QVBoxLayout* makePage(QWidget* page)
{
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    return column;
}

TextLabel* makeNote(const ThemeManager& themes, const char* name)
{
    auto* label = new TextLabel(themes, TypeRole::Small, Theme::Color::Ink2);
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    return label;
}

/// The title of a file that names no make is its name already.
QString entryOf(const FirmwareFile& file)
{
    //: A firmware file: %1 what it is for, %2 its name.
    return file.vendor.isEmpty() && file.model.isEmpty() ? firmwareTitle(file) : RolloutDialog::tr("%1 – %2").arg(firmwareTitle(file), file.name);
}

} // namespace

RolloutDialog::RolloutDialog(const PageContext& context, const RolloutWish& wish, QWidget* parent)
    : FormDialog(context.themes, tr("Update firmware"), parent, 560), m_context(context), m_wish(wish), m_pages(new QStackedWidget)
{
    setObjectName(QStringLiteral("rolloutDialog"));
    m_pages->addWidget(makeFilePage());
    m_pages->addWidget(makeStationPage());
    m_pages->addWidget(makePlanPage());
    body()->addWidget(m_pages);
    m_back = addFootButton(tr("Back"), Button::Kind::Default, true);
    m_back->setObjectName(QStringLiteral("rolloutBack"));
    connect(m_back, &Button::triggered, this, &RolloutDialog::goBack);
    setAcceptButton(tr("Next"))->setObjectName(QStringLiteral("rolloutNext"));
    setRejectButton(tr("Cancel"))->setObjectName(QStringLiteral("rolloutCancel"));
    connect(&context.site().jobs(), &api::LiveJobs::firmwareFilesChanged, this, &RolloutDialog::fillFiles);
    connect(&context.site().jobs(), &api::LiveJobs::protocolsChanged, this, &RolloutDialog::showPlan);
    fillFiles();
    showPage(FilePage);
}

QWidget* RolloutDialog::makeField(const QString& label, QWidget* field, const char* name)
{
    auto* row = new QWidget;
    auto* column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* title = new TextLabel(m_themes, label, TypeRole::Body, Theme::Color::Ink2);
    title->setBuddy(field);
    field->setObjectName(QLatin1String(name));
    field->setAccessibleName(label);
    field->setProperty("form", true);
    column->addWidget(title);
    column->addWidget(field);
    return row;
}

QWidget* RolloutDialog::makeFilePage()
{
    auto* page = new QWidget;
    auto* column = makePage(page);
    m_file = new QComboBox;
    m_file->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // names come from anybody
    m_file->setMinimumContentsLength(20);
    column->addWidget(makeField(tr("Firmware"), m_file, "rolloutFile"));
    m_fileFacts = makeNote(m_themes, "rolloutFileFacts");
    column->addWidget(m_fileFacts);
    auto* row = new QHBoxLayout;
    m_add = new Button(m_themes, QStringLiteral("plus"), tr("Add file…"));
    m_add->setObjectName(QStringLiteral("rolloutAddFile"));
    connect(m_add, &Button::triggered, this, &RolloutDialog::addFileWanted);
    row->addWidget(m_add);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(1);
    connect(m_file, &QComboBox::currentIndexChanged, this, [this] {
        setProblem({});
        showFile();
    });
    return page;
}

QWidget* RolloutDialog::makeStationPage()
{
    auto* page = new QWidget;
    auto* column = makePage(page);
    m_stations = new StationChoice(m_themes, QStringLiteral("rolloutStations"), tr("Chargers"));
    m_stations->setMovable();
    column->addWidget(m_stations, 1);
    connect(m_stations, &StationChoice::changed, this, [this] {
        m_isTouched = true;
        setProblem({});
    });
    return page;
}

void RolloutDialog::makeWhen(QVBoxLayout& column)
{
    const Formatter& format = m_context.format();
    m_when = new QComboBox;
    m_when->addItem(tr("Now"), RolloutNow);
    m_when->addItem(tr("At a time"), RolloutAtATime);
    column.addWidget(makeField(tr("When"), m_when, "rolloutWhen"));
    const QDateTime now = m_context.workspace.now().toTimeZone(format.zone());
    m_at = new QDateTimeEdit;
    m_at->setTimeSpec(Qt::UTC); // as typed: this computer's own zone has no say
    m_at->setDateTime(QDateTime(now.time() < RolloutNight ? now.date() : now.date().addDays(1), RolloutNight, Qt::UTC));
    m_at->setLocale(format.locale());
    m_at->setDisplayFormat(dateTimeFieldFormat(format.locale()));
    m_at->setCalendarPopup(true);
    m_atRow = makeField(tr("Not before, site time"), m_at, "rolloutAt");
    column.addWidget(m_atRow);
}

QWidget* RolloutDialog::makePlanPage()
{
    auto* page = new QWidget;
    auto* column = makePage(page);
    makeWhen(*column);
    const auto addBox = [&](const QString& text, const char* name, bool isOn) {
        auto* box = new QCheckBox(text);
        box->setObjectName(QLatin1String(name));
        box->setChecked(isOn);
        column->addWidget(box);
        connect(box, &QCheckBox::toggled, this, &RolloutDialog::showPlan);
        return box;
    };
    m_idle = addBox(tr("Each charger once nobody charges there"), "rolloutIdle", true);
    m_stop = addBox(tr("Stop after the first failure"), "rolloutStop", true);
    m_current = addBox(tr("Also chargers that have this version already"), "rolloutCurrent", false);
    m_atOnce = new QSpinBox;
    m_atOnce->setRange(1, RolloutPlan::MostAtOnce);
    m_method = new QComboBox;
    for (const FirmwareMethod method : {FirmwareMethod::Automatic, FirmwareMethod::Plain, FirmwareMethod::Signed})
        m_method->addItem(firmwareMethodWord(method), int(method));
    auto* pair = new QHBoxLayout;
    //: Chargers updated at the same time; 1: one after another.
    pair->addWidget(makeField(tr("How many at a time"), m_atOnce, "rolloutAtOnce"));
    pair->addWidget(makeField(tr("Signature"), m_method, "rolloutMethod"), 1);
    column->addLayout(pair);
    m_protocol = new ProtocolChoice(m_context.site().jobs());
    column->addWidget(makeField(tr("Protocol"), m_protocol, "rolloutProtocol"));
    m_protocolNote = makeNote(m_themes, "rolloutProtocolNote");
    column->addWidget(m_protocolNote);
    m_hints = new TransferHintFields(m_context, QStringLiteral("rollout"));
    column->addWidget(m_hints);
    m_summary = new TextLabel(m_themes, TypeRole::Body);
    m_summary->setObjectName(QStringLiteral("rolloutSummary"));
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    column->addStretch(1);
    followPlan();
    return page;
}

/// Whatever is chosen, the summary tells what it comes to.
void RolloutDialog::followPlan()
{
    connect(m_when, &QComboBox::currentIndexChanged, this, &RolloutDialog::showPlan);
    connect(m_at, &QDateTimeEdit::dateTimeChanged, this, &RolloutDialog::showPlan);
    connect(m_atOnce, &QSpinBox::valueChanged, this, &RolloutDialog::showPlan);
    connect(m_protocol, &QComboBox::currentIndexChanged, this, &RolloutDialog::showPlan);
    connect(m_method, &QComboBox::currentIndexChanged, this, &RolloutDialog::showPlan);
}

/// Those meant for the wished chargers first, newest first. What was chosen stays, but for a file that comes meanwhile:
/// somebody added it for this.
void RolloutDialog::fillFiles()
{
    const std::optional<FirmwareFile> before = file();
    QSet<qint64> known;
    for (int i = 0; i < m_file->count(); ++i)
        known.insert(m_file->itemData(i).toLongLong());
    QList<FirmwareFile> files = m_context.site().jobs().firmwareFiles();
    const auto fits = [this](const FirmwareFile& candidate) {
        return std::any_of(m_wish.stations.begin(), m_wish.stations.end(), [&](const StationId& id) {
            const StationPointer station = m_context.site().station(id);
            return station && isMeantFor(candidate, station->record.boot);
        });
    };
    std::stable_sort(files.begin(), files.end(), [&](const FirmwareFile& a, const FirmwareFile& b) {
        const bool fitsA = fits(a);
        const bool fitsB = fits(b);
        return fitsA != fitsB ? fitsA : compareVersions(a.version, b.version) > 0;
    });
    bool isAdded = false;
    {
        const QSignalBlocker silence(m_file);
        m_file->clear();
        for (const FirmwareFile& file : files)
            m_file->addItem(shortened(entryOf(file), LongestRolloutName), file.id.value());
        std::optional<FirmwareFileId> wanted = before ? std::optional(before->id) : m_wish.file;
        for (const FirmwareFile& added : files) {
            isAdded = isAdded || (isVisible() && !known.contains(added.id.value()));
            wanted = isVisible() && !known.contains(added.id.value()) ? std::optional(added.id) : wanted;
        }
        m_file->setCurrentIndex(files.isEmpty() ? -1 : std::max(0, wanted ? m_file->findData(wanted->value()) : 0));
    }
    showFile();
    if (isAdded && focusWidget() == m_add)
        giveKeyboardFocus(m_file); // Enter goes on now, and does not ask for one more
}

void RolloutDialog::showEvent(QShowEvent* event)
{
    FormDialog::showEvent(event);
    if (m_file->count() == 0)
        giveKeyboardFocus(m_add); // there is nothing to choose yet
}

std::optional<FirmwareFile> RolloutDialog::file() const
{
    const QVariant id = m_file->currentData();
    return id.isValid() ? m_context.site().jobs().firmwareFile(FirmwareFileId(id.toLongLong())) : std::nullopt;
}

void RolloutDialog::showFile()
{
    const auto chosen = file();
    if (!chosen) {
        m_fileFacts->setText(tr("The library has no file yet. Add the one that the maker of your chargers gave you."));
        return;
    }
    setProblem({}); // "Add a file first" is done
    QStringList lines{tr("%1, %2").arg(shortened(chosen->name, LongestRolloutName), m_context.format().dataSize(chosen->bytes)),
                      signatureSentence(verdictNow(*chosen, m_context.workspace.now()), chosen->signedBy)};
    if (chosen->isMissing)
        lines.prepend(tr("The file is gone from the disk or was changed there. Add it again."));
    if (chosen->version.isEmpty())
        lines.append(tr("It names no version, so nobody can confirm that it arrived: the charger's own word has to do."));
    if (!chosen->notes.isEmpty())
        lines.append(shortened(chosen->notes, 300));
    m_fileFacts->setText(lines.join(QLatin1Char('\n')));
    if (!isForOne())
        fillStations();
}

void RolloutDialog::fillStations()
{
    const auto chosen = file();
    const QSet<StationId> wished(m_wish.stations.begin(), m_wish.stations.end());
    const QList<StationId> ticked = m_stations->chosen(); // by somebody
    QList<StationChoice::Entry> entries;
    for (const StationPointer& station : m_context.site().stations()) {
        const StationRecord& record = station->record;
        const FirmwareJobPointer job = m_context.site().jobs().firmwareJobOf(record.id);
        const bool isMeant = chosen && isMeantFor(*chosen, record.boot);
        QStringList details{shortened(makeAndModel(record.boot), LongestRolloutName), shortened(record.boot.firmwareVersion, LongestRolloutName)};
        if (!station->link.isOnline)
            details.append(tr("offline"));
        if (chosen && !isMeant && !(chosen->vendor.isEmpty() && chosen->model.isEmpty()))
            details.append(tr("another make"));
        details.removeAll(QString());
        QString reason;
        if (job && job->isOpen())
            reason = tr("Off: it is being updated already");
        else if (!record.isAdmitted)
            reason = tr("Off: it is not accepted yet");
        const bool isNewer = isMeant && chosen->version.compare(record.boot.firmwareVersion, Qt::CaseInsensitive) != 0;
        const bool isTicked = m_isTouched ? ticked.contains(record.id) : wished.isEmpty() ? isNewer : wished.contains(record.id);
        entries.append({record.id, record.displayName(), details.join(QStringLiteral(", ")), reason, isTicked});
    }
    m_stations->setEntries(entries);
}

QList<StationId> RolloutDialog::stations() const
{
    return isForOne() ? m_wish.stations : m_stations->chosen();
}

RolloutPlan RolloutDialog::plan() const
{
    RolloutPlan plan;
    if (m_when->currentData().toInt() == RolloutAtATime)
        plan.notBefore = QDateTime(m_at->date(), m_at->time(), m_context.format().zone()).toUTC();
    plan.isWhenIdle = m_idle->isChecked();
    plan.atOnce = m_atOnce->value();
    plan.stopsAtFailure = m_stop->isChecked();
    plan.includesCurrent = m_current->isChecked();
    plan.method = FirmwareMethod(m_method->currentData().toInt());
    plan.protocol = m_protocol->protocol();
    return plan;
}

RolloutRequest RolloutDialog::request() const
{
    RolloutRequest request;
    if (const auto chosen = file())
        request.file = chosen->id;
    request.stations = stations();
    request.plan = plan();
    return request;
}

void RolloutDialog::showPlan()
{
    m_atRow->setVisible(m_when->currentData().toInt() == RolloutAtATime);
    m_protocolNote->setText(transferSummary(m_context.site(), stations(), m_protocol->protocol()));
    m_hints->setStations(stations());
    const auto chosen = file();
    const QString what = chosen ? firmwareTitle(*chosen) : QString();
    //: What will happen: %1 a firmware.
    m_summary->setText(tr("%1 to %n charger(s).", nullptr, static_cast<int>(stations().size())).arg(what) + QLatin1Char(' ')
                       + rolloutPlanSentence(plan(), m_context.format(), m_context.workspace.now())
                       + (m_idle->isChecked() ? QString() : QLatin1Char(' ') + tr("Whoever charges then may be cut off.")));
    setProblem({});
}

void RolloutDialog::showPage(int page)
{
    m_pages->setCurrentIndex(page);
    const int count = isForOne() ? RolloutPageCount - 1 : RolloutPageCount;
    const int at = page == PlanPage ? count : page + 1;
    const QString title = isForOne()
        //: %1 the name of a charger.
        ? tr("Update firmware of %1").arg(shortened(stationName(m_context.site(), m_wish.stations.first()), LongestRolloutName))
        : tr("Update firmware");
    //: Title of an assistant: %1 what it does, %2 the page, %3 how many there are.
    setTitle(tr("%1 (%2 of %3)").arg(title).arg(at).arg(count));
    switch (page) {
    case FilePage: setText(tr("Which firmware? Only the maker's own file for this very model.")); break;
    case StationPage: setText(tr("Which chargers? They are updated in this order; Alt with the arrow keys moves one.")); break;
    default: setText(tr("When and how? A charger is out of use for some minutes while it installs.")); break;
    }
    setProblem({});
    m_back->setBlockedReason(page == FilePage ? tr("This is the first page") : QString());
    acceptButton()->setText(page == PlanPage ? tr("Start update") : tr("Next"));
    if (page == PlanPage)
        showPlan();
    if (isVisible()) { // the field that had the keyboard is gone
        QWidget* const first = page == FilePage ? static_cast<QWidget*>(m_file) : page == StationPage ? static_cast<QWidget*>(m_stations->list()) : m_when;
        giveKeyboardFocus(first); // the stack gave it the focus already, without a ring
    }
}

void RolloutDialog::goBack()
{
    const int page = m_pages->currentIndex();
    showPage(page == PlanPage && isForOne() ? int(FilePage) : page - 1);
}

QString RolloutDialog::pageProblem() const
{
    const auto chosen = file();
    if (!chosen)
        return tr("Add a firmware file first.");
    if (chosen->isMissing)
        return tr("The file is gone from the disk or was changed there. Add it again, or choose another one.");
    if (m_pages->currentIndex() != FilePage && stations().isEmpty())
        return tr("Choose at least one charger.");
    if (m_pages->currentIndex() != PlanPage)
        return {};
    const RolloutPlan wanted = plan();
    if (wanted.notBefore && *wanted.notBefore <= m_context.workspace.now())
        return tr("Choose a time ahead.");
    if (wanted.method == FirmwareMethod::Signed && verdictNow(*chosen, wanted.notBefore.value_or(m_context.workspace.now())) != SignatureVerdict::Good)
        return tr("This file has no good signature. Add it in the library, or choose another way.");
    return m_hints->problem();
}

void RolloutDialog::accept()
{
    if (acceptButton()->isBlocked())
        return;
    const QString problem = pageProblem();
    setProblem(problem);
    if (!problem.isEmpty())
        return;
    if (m_pages->currentIndex() == PlanPage)
        return submit();
    showPage(m_pages->currentIndex() == FilePage && isForOne() ? int(PlanPage) : m_pages->currentIndex() + 1);
}

void RolloutDialog::submit()
{
    acceptButton()->block(tr("Starting"));
    Q_EMIT submitted();
}

void RolloutDialog::fail(const Error& error)
{
    acceptButton()->unblock();
    setProblem(jobErrorSentence(error, m_context.site()));
}

} // namespace forecourt::ui
