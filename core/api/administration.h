// SPDX-FileCopyrightText: 2026 The Forecourt developers
// SPDX-License-Identifier: GPL-3.0-or-later
/// What the owner decides: which stations, which people, which settings.
#pragma once

#include "core/base/result.h"
#include "core/domain/chargingstation.h"
#include "core/domain/idtoken.h"
#include "core/domain/rosterbatch.h"
#include "core/domain/site.h"

#include <QFuture>

namespace forecourt::api {

/// A change of a station; empty members stay as they are.
struct StationChange
{
    std::optional<QString> name;
    std::optional<bool> isAdmitted;
    std::optional<bool> isRejected;
    std::optional<int> securityProfile;
    std::optional<bool> allowPlain;
    std::optional<QByteArray> password;   ///< write-only; empty bytes remove it
    std::optional<QString> assumedProtocol;
    std::optional<QString> note;
    std::optional<int> commandTimeoutS;
    std::optional<QString> area;
    QMap<int, QString> connectorNames;    ///< by EVSE number; empty text: the usual name again
    QMap<int, PinnedMeterKey> meterKeys;  ///< by EVSE number: pins a key, or replaces what is pinned there; without der: takes it
                                          ///< away. Told as an event
    std::optional<bool> filesWithPassword; ///< TransferHints::wantsPassword
    std::optional<QString> filesAddress;  ///< TransferHints::address; empty text: as found again
};

/// Photos larger than this are refused.
inline constexpr qsizetype MaximumPhotoBytes = 2 * 1024 * 1024;

/// What saveStation() did.
enum class SaveOutcome { Created, Changed };

/// Everything here is stored before the future completes. Thread: any thread may call.
class Administration
{
public:
    virtual ~Administration() = default;

    /// Errors: InvalidInput (args: field).
    [[nodiscard]] virtual QFuture<Result<void>> saveSite(SiteSettings settings) = 0;

    /// Creates or changes a station. Errors: InvalidInput (identity, profile, password length, key of a meter;
    /// args: "filesAddress" where it names no computer).
    [[nodiscard]] virtual QFuture<Result<SaveOutcome>> saveStation(StationId station, StationChange change) = 0;

    /// Admits a candidate of the lobby (decisions.md 10): its next boot is answered Accepted, and it is
    /// asked to send one. Errors: NotFound.
    [[nodiscard]] virtual QFuture<Result<void>> admit(StationId candidate, QString name) = 0;

    /// Turns a candidate away: its boots are answered Rejected until admitted. Errors: NotFound.
    [[nodiscard]] virtual QFuture<Result<void>> reject(StationId candidate) = 0;

    /// Takes a station out of use; its history stays. Errors: NotFound.
    [[nodiscard]] virtual QFuture<Result<void>> archiveStation(StationId station) = 0;
    /// Takes an archived station into use again; it leaves the place another one took over from it.
    [[nodiscard]] virtual QFuture<Result<void>> restoreStation(StationId station) = 0;

    /// \a replacement takes the place of \a old: it gets name, area, note, photo and the names of the
    /// connectors, and the history of the place is read with it (StationRecord::replaces). Prices, permissions,
    /// planned actions and whether drivers are told costs go over; reservations of \a old end. \a old is
    /// archived. Passwords are not taken over. Errors: NotFound (old), InvalidInput (replacement),
    /// Conflict (replacement is the same, or already in use).
    [[nodiscard]] virtual QFuture<Result<void>> replaceStation(StationId old, StationId replacement) = 0;

    /// Keeps a picture of a station, JPEG or PNG as it is; empty bytes remove it. Errors: NotFound,
    /// InvalidInput (too large, another kind of file).
    [[nodiscard]] virtual QFuture<Result<void>> savePhoto(StationId station, QByteArray photo) = 0;

    /// Creates or changes a token. Errors: InvalidInput (empty, longer than 20 characters, control
    /// characters), NotFound (person).
    [[nodiscard]] virtual QFuture<Result<SaveOutcome>> saveToken(TokenRecord token) = 0;
    /// Errors: NotFound.
    [[nodiscard]] virtual QFuture<Result<void>> removeToken(QString value) = 0;

    /// id 0 creates. The result is the person's id. Errors: InvalidInput, NotFound.
    [[nodiscard]] virtual QFuture<Result<PersonId>> savePerson(PersonRecord person) = 0;
    /// Errors: NotFound, Conflict (still has tokens).
    [[nodiscard]] virtual QFuture<Result<void>> removePerson(PersonId person) = 0;

    /// Saves many persons and tokens at once, all or nothing; for more than fit see RosterBatch::moreFollows. Errors:
    /// InvalidInput (too large a batch, a record as in saveToken() and savePerson()), NotFound (person).
    [[nodiscard]] virtual QFuture<Result<NewPersonIds>> changeRoster(RosterBatch batch) = 0;

    /// Keeps the lobby open while somebody adds a charger, whatever the policy says.
    [[nodiscard]] virtual QFuture<Result<void>> holdLobbyOpen(bool isHeld) = 0;

    /// Arms "Learn tag": the next unknown tags shown at these stations (empty: anywhere) are put on the
    /// unknown list at once and refused as always. Stays armed until switched off.
    [[nodiscard]] virtual QFuture<Result<void>> learnTokens(bool isArmed, QList<StationId> stations) = 0;
};

} // namespace forecourt::api
