// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/check/checksignpanel.h"

#include "core/base/async.h"
#include "core/commissioning/checkplan.h"
#include "ui/format/timesamples.h"
#include "ui/models/checkhistorymodel.h"
#include "ui/models/checkstepmodel.h"
#include "ui/models/names.h"
#include "ui/models/photofile.h"
#include "ui/pages/check/checkphotostrip.h"
#include "ui/pages/connectionaddress.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/formdialog.h"

#include <QBoxLayout>
#include <QDateEdit>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace forecourt::ui {

namespace {
constexpr int LongestName = 120;
constexpr int LongestPoint = 500;
constexpr int MostPoints = 50;
constexpr int PointsHeight = 120;
constexpr int FormWidth = 560;
constexpr int PointsPauseMs = 400;
} // namespace

CheckSignPanel::CheckSignPanel(const PageContext& context, commissioning::GuidedCheck& check, QWidget* parent)
    : Card(context.themes, tr("Hand over"), parent), m_context(context), m_check(check)
{
    setObjectName(QStringLiteral("checkSignPanel"));
    body()->setSpacing(12);
    m_banner = new Banner(context.themes, Banner::Kind::Neutral);
    m_banner->setObjectName(QStringLiteral("checkSummary"));
    body()->addWidget(m_banner);
    makeFields();
    body()->addStretch(1);
    connect(&check, &commissioning::GuidedCheck::changed, this, &CheckSignPanel::refresh);
    connect(&check, &commissioning::GuidedCheck::signOffReady, this, &CheckSignPanel::useSignOff);
    connect(&check, &commissioning::GuidedCheck::failed, this, [this] { m_purpose = Purpose::None; });
    refresh();
}

void CheckSignPanel::makeFields()
{
    auto* form = new QWidget;
    form->setMaximumWidth(FormWidth);
    auto* grid = new QGridLayout(form);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    const auto add = [&](const QString& label, QWidget* field, const char* objectName) {
        const int row = grid->rowCount();
        field->setObjectName(QLatin1String(objectName));
        field->setProperty("form", true);
        field->setAccessibleName(label);
        auto* name = new TextLabel(m_context.themes, label, TypeRole::Body, Theme::Color::Ink2);
        name->setBuddy(field);
        const bool isTall = qobject_cast<QPlainTextEdit*>(field) != nullptr;
        grid->addWidget(name, row, 0, isTall ? Qt::AlignTop : Qt::AlignVCenter);
        grid->addWidget(field, row, 1);
    };
    m_points = new QPlainTextEdit;
    m_points->setFixedHeight(PointsHeight);
    m_points->setTabChangesFocus(true);
    add(tr("Open points"), m_points, "checkOpenPoints");
    m_typing.setSingleShot(true);
    m_typing.setInterval(PointsPauseMs);
    connect(m_points, &QPlainTextEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &CheckSignPanel::takeOpenPoints);
    m_technician = new QLineEdit;
    m_owner = new QLineEdit;
    m_place = new QLineEdit;
    for (QLineEdit* field : {m_technician, m_owner, m_place})
        field->setMaxLength(LongestName);
    for (QLineEdit* field : {m_technician, m_owner}) // what is said of a missing name says nothing of the next try
        connect(field, &QLineEdit::textChanged, this, [this] { m_problem->hide(); });
    add(tr("Technician"), m_technician, "checkTechnician");
    //: Who takes the charger over.
    add(tr("Owner"), m_owner, "checkOwner");
    //: Town of a signature.
    add(tr("Place"), m_place, "checkPlace");
    m_date = new QDateEdit;
    m_date->setProperty("form", true);
    m_date->setCalendarPopup(true);
    m_date->setLocale(m_context.format().locale());
    m_date->setDisplayFormat(dateFieldFormat(m_context.format().locale()));
    add(tr("Date"), m_date, "checkDate");
    body()->addWidget(form);
    auto* photos = new CheckPhotoStrip(m_context, m_check);
    photos->setObjectName(QStringLiteral("checkAllPhotos"));
    body()->addWidget(photos);
    m_problem = new TextLabel(m_context.themes, TypeRole::Body);
    m_problem->setObjectName(QStringLiteral("checkSignProblem"));
    m_problem->hide();
    body()->addWidget(m_problem);
    makeButtons();
}

void CheckSignPanel::makeButtons()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_preview = new Button(m_context.themes, tr("Look at the document…"));
    m_preview->setObjectName(QStringLiteral("checkPreview"));
    m_sign = new Button(m_context.themes, tr("Sign and close the check…"), Button::Kind::Primary);
    m_sign->setObjectName(QStringLiteral("checkSign"));
    row->addWidget(m_preview);
    row->addWidget(m_sign);
    row->addStretch(1);
    body()->addLayout(row);
    connect(m_preview, &Button::triggered, this, [this] { prepare(Purpose::Preview); });
    connect(m_sign, &Button::triggered, this, [this] { prepare(Purpose::Sign); });
}

/// Fills the fields once per check; what is typed afterwards stays.
void CheckSignPanel::showRecord()
{
    const CheckRecord& record = m_check.record();
    if (m_shownCheck == record.startedAt && m_wasSigned == record.isSigned())
        return;
    m_shownCheck = record.startedAt;
    m_wasSigned = record.isSigned();
    const QString technician = record.technician.isEmpty() ? m_context.userName : record.technician;
    m_points->setPlainText((record.signOff ? record.signOff->openPoints : record.openPoints).join(QLatin1Char('\n')));
    m_typing.stop(); // nobody typed that
    m_technician->setText(record.signOff ? record.signOff->technician : technician);
    m_owner->setText(record.signOff ? record.signOff->owner : QString());
    m_place->setText(record.signOff ? record.signOff->place : QString());
    m_date->setDate(record.signOff ? record.signOff->date : m_context.format().siteDate(m_context.workspace.now()));
    m_points->setReadOnly(record.isSigned());
    if (record.isSigned())
        m_points->setPlaceholderText(Formatter::missing());
    else
        m_points->setPlaceholderText(tr("One per line: what is still to be done"));
    for (QLineEdit* field : {m_technician, m_owner, m_place})
        field->setReadOnly(record.isSigned());
    m_date->setReadOnly(record.isSigned());
}

void CheckSignPanel::refresh()
{
    if (!m_check.isActive())
        return;
    showRecord();
    const CheckRecord& record = m_check.record();
    const commissioning::CheckCounts counts = commissioning::countSteps(record);
    const bool isPlain = counts.failed == 0 && counts.warnings == 0;
    m_banner->setKind(counts.failed > 0 ? Banner::Kind::Critical : isPlain ? Banner::Kind::Neutral : Banner::Kind::Warning);
    m_banner->setIconName(isPlain ? QStringLiteral("list") : QString()); // nothing is offline
    //: Before the counts of a check's steps.
    m_banner->setMessage(record.isSigned() ? tr("Signed.") : tr("Steps:"), checkCountsText(record));
    m_sign->setVisible(!record.isSigned());
    m_sign->setBlockedReason(counts.waiting > 0
                                 ? tr("Off: %n step(s) are open. Finish or skip them first", nullptr, counts.waiting)
                                 : QString());
    m_preview->setText(record.isSigned() ? tr("Open the hand-over…") : tr("Look at the document…"));
}

void CheckSignPanel::takeOpenPoints()
{
    QStringList points;
    for (const QString& line : m_points->toPlainText().split(QLatin1Char('\n'))) {
        const QString point = line.simplified().left(LongestPoint);
        if (!point.isEmpty() && points.size() < MostPoints)
            points.append(point);
    }
    m_check.setOpenPoints(points);
}

QString CheckSignPanel::connectionUrl() const
{
    ConnectionAddress address;
    const QStringList addresses = m_context.network.localAddresses ? m_context.network.localAddresses() : QStringList();
    if (addresses.isEmpty())
        return {};
    address.host = addresses.first();
    if (m_context.site().system().ocpp.port != 0)
        address.port = m_context.site().system().ocpp.port;
    address.id = m_check.record().station.value();
    const StationPointer station = m_context.site().station(m_check.record().station);
    const bool needsTls = station && (station->record.securityProfile >= 2 || !station->record.allowPlain);
    const auto told = addressFor(m_context.site().system(), address, needsTls);
    return told ? told->spelled(AddressSpelling::WholeAddress) : QString(); // no code at all is better than one that is turned away
}

CheckSignOff CheckSignPanel::typed() const
{
    CheckSignOff sign;
    sign.technician = m_technician->text().simplified();
    sign.owner = m_owner->text().simplified();
    sign.place = m_place->text().simplified();
    sign.date = m_date->date();
    sign.connectionUrl = connectionUrl();
    return sign;
}

void CheckSignPanel::preview()
{
    prepare(Purpose::Preview);
}

void CheckSignPanel::prepare(Purpose purpose)
{
    if (m_check.record().isSigned()) {
        Q_EMIT documentWanted(m_check.record(), {});
        return;
    }
    takeOpenPoints();
    const bool isMissing = purpose == Purpose::Sign && (m_technician->text().trimmed().isEmpty() || m_owner->text().trimmed().isEmpty());
    m_problem->setVisible(isMissing);
    if (isMissing) {
        m_problem->setText(tr("⚠ Both names are needed: who checked, and who takes the charger over"));
        (m_technician->text().trimmed().isEmpty() ? m_technician : m_owner)->setFocus();
        return;
    }
    m_purpose = purpose;
    gather(typed());
}

/// The photo of the charger's place as it is now goes along; one that cannot be read is done without.
void CheckSignPanel::gather(CheckSignOff signOff)
{
    const StationPointer station = m_context.site().station(m_check.record().station);
    if (!station || station->record.photo.isEmpty())
        return m_check.prepareSignOff(signOff);
    const auto goOn = [this, startedAt = m_check.record().startedAt](const CheckSignOff& made) {
        if (m_check.isActive() && m_check.record().startedAt == startedAt)
            m_check.prepareSignOff(made);
        else
            m_purpose = Purpose::None;
    };
    whenFinished(m_context.history.photo(station->record.photo), this, [this, signOff, goOn](const Result<QByteArray>& photo) {
        if (!photo)
            return goOn(signOff);
        whenFinished(shrinkPhoto(*photo, CheckPhoto::LargestBytes), this, [signOff, goOn](const Result<QByteArray>& small) {
            CheckSignOff made = signOff;
            made.photo = small.value_or(QByteArray());
            goOn(made);
        });
    });
}

void CheckSignPanel::useSignOff(const CheckSignOff& signOff)
{
    const Purpose purpose = std::exchange(m_purpose, Purpose::None);
    if (purpose == Purpose::Preview)
        Q_EMIT documentWanted(m_check.record(), signOff);
    else if (purpose == Purpose::Sign)
        askAndSign(signOff);
}

void CheckSignPanel::askAndSign(const CheckSignOff& signOff)
{
    auto* dialog = new ConfirmDialog(
        m_context.themes, tr("Sign off the check of %1?").arg(shortName(stationName(m_context.site(), m_check.record().station))),
        tr("It is closed and can never be changed afterwards. For another one begin a new check. The document can be "
           "printed and opened again at any time."),
        tr("Sign off"), tr("Not yet"), window());
    dialog->setObjectName(QStringLiteral("checkSignDialog"));
    dialog->acceptButton()->setObjectName(QStringLiteral("checkSignAccept"));
    connect(dialog, &QDialog::accepted, this, [this, signOff] { m_check.sign(signOff); });
    dialog->open();
}

} // namespace forecourt::ui
