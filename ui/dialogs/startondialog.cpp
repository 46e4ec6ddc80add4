// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/startondialog.h"

#include "ui/models/actionreasons.h"
#include "ui/models/names.h"
#include "ui/widgets/textlabel.h"

#include <QBoxLayout>
#include <QComboBox>

#include <utility>

namespace forecourt::ui {

namespace {
constexpr int CharactersOfPlace = 24;
constexpr qsizetype LongestPlace = 60;
constexpr qsizetype MostTags = 1'000;

QString whoStarts(const PageContext& context, const std::optional<PersonId>& person, const QString& tag)
{
    const auto record = person ? context.site().person(*person) : std::nullopt;
    return record ? record->name : tag;
}
} // namespace

StartOnDialog::StartOnDialog(const PageContext& context, const std::optional<PersonId>& person, const QString& tag, QWidget* parent)
    //: %1 is a person's name, or the number of a tag.
    : FormDialog(context.themes, tr("Start charging for %1").arg(whoStarts(context, person, tag)), parent, 560), m_context(context),
      m_person(person), m_tag(tag), m_tags(new QComboBox), m_places(new QComboBox)
{
    setObjectName(QStringLiteral("startOnDialog"));
    setText(tr("The charger is asked to start for this tag. If no car is plugged in yet, it waits for the plug."));
    addSessions();
    m_tags->setObjectName(QStringLiteral("startOnTag"));
    m_places->setObjectName(QStringLiteral("startOnPlace"));
    for (QComboBox* const choice : {m_tags, m_places}) { // names come from anybody
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(CharactersOfPlace);
    }
    fillTags();
    fillPlaces();
    addField(tr("Tag"), m_tags);
    addField(tr("Connector"), m_places);
    Button* start = setAcceptButton(tr("Start charging"));
    start->setObjectName(QStringLiteral("startOnAccept"));
    setRejectButton(tr("Cancel"))->setObjectName(QStringLiteral("startOnCancel"));
    disconnect(start, &Button::triggered, nullptr, nullptr);
    connect(start, &Button::triggered, this, &StartOnDialog::submit);
    connect(m_places, &QComboBox::currentIndexChanged, this, &StartOnDialog::updateReason);
    connect(&context.site(), &api::LiveSite::stationChanged, this, &StartOnDialog::updateReason);
    updateReason();
}

void StartOnDialog::addSessions()
{
    for (const TransactionPointer& session : m_context.site().transactions()) {
        const bool isTheirs = m_person ? session->person == m_person : session->token.folded() == m_tag.toCaseFolded();
        if (!session->isRunning() || !isTheirs)
            continue;
        auto* row = new QHBoxLayout;
        //: A running session: %1 where, %2 an energy such as 12,41 kWh.
        auto* text = new TextLabel(m_themes, tr("Charging at %1: %2").arg(shortened(placeName(m_context.site(), session->station, session->evse), LongestPlace),
                                                                         m_context.format().energy(session->energy())),
                                   TypeRole::Body);
        text->setWordWrap(true);
        text->setObjectName(QStringLiteral("startOnSession%1").arg(session->key.value()));
        row->addWidget(text, 1);
        auto* stop = new Button(m_themes, tr("Stop…"));
        stop->setObjectName(QStringLiteral("startOnStop%1").arg(session->key.value()));
        //: Button; %1 says where.
        stop->setAccessibleName(tr("Stop at %1").arg(placeName(m_context.site(), session->station, session->evse)));
        const StationPointer station = m_context.site().station(session->station);
        stop->setBlockedReason(station ? reasons::command(m_context.workspace, *station, QStringLiteral("RemoteStopTransaction"))
                                       : tr("Off: the charger is archived"));
        connect(stop, &Button::triggered, this, [this, id = session->station, evse = session->evse] {
            reject();
            Q_EMIT stopChosen(id, evse);
        });
        row->addWidget(stop);
        body()->addLayout(row);
    }
}

void StartOnDialog::fillTags()
{
    QList<TokenRecord> tags;
    if (!m_tag.isEmpty()) {
        if (const auto token = m_context.site().token(m_tag))
            tags.append(*token);
    } else if (m_person) {
        tags = m_context.site().tokensOf(*m_person, MostTags);
    }
    for (const TokenRecord& token : std::as_const(tags)) {
        const bool hasExpired = token.expiresAt && *token.expiresAt <= m_context.workspace.now();
        if (!token.isBlocked && !hasExpired)
            m_tags->addItem(token.value, token.value);
    }
}

void StartOnDialog::fillPlaces()
{
    int firstFree = -1;
    for (const StationPointer& station : m_context.site().stations()) {
        for (const ConnectorState& connector : station->connectors) {
            if (!reasons::start(m_context.workspace, *station, connector).isEmpty())
                continue;
            const bool isPlugged = connector.charging == ChargingState::EvConnected;
            //: %1 is a connector.
            m_places->addItem(isPlugged ? tr("%1, a car is plugged in").arg(connectorName(*station, connector)) : connectorName(*station, connector));
            m_known.append({station->record.id, connector.evse});
            if (isPlugged && firstFree < 0)
                firstFree = static_cast<int>(m_known.size()) - 1; // most likely the one that is meant
        }
    }
    if (firstFree >= 0)
        m_places->setCurrentIndex(firstFree);
}

void StartOnDialog::updateReason()
{
    QString reason;
    const auto person = m_person ? m_context.site().person(*m_person) : std::nullopt;
    const int at = m_places->currentIndex();
    const StationPointer station = at >= 0 ? m_context.site().station(m_known.at(at).station) : nullptr;
    const ConnectorState* connector = station ? station->connector(m_known.at(at).evse) : nullptr;
    if (person && person->isBlocked)
        reason = tr("Off: this person is blocked. See People & tags");
    else if (m_tags->count() == 0)
        reason = tr("Off: there is no tag that may charge. Learn or add one under People & tags");
    else if (at < 0)
        reason = tr("Off: no connector is free and in service just now");
    else
        reason = connector ? reasons::start(m_context.workspace, *station, *connector) : tr("Off: this connector is gone");
    acceptButton()->setBlockedReason(reason);
}

void StartOnDialog::submit()
{
    const Place place = m_known.at(m_places->currentIndex());
    const auto token = m_context.site().token(m_tags->currentData().toString());
    if (token && !token->stations.isEmpty() && !token->stations.contains(place.station))
        return setFieldError(m_places, tr("This tag may not charge here. See People & tags"));
    Q_EMIT startChosen(place.station, place.evse, m_tags->currentData().toString());
    accept();
}

} // namespace forecourt::ui
