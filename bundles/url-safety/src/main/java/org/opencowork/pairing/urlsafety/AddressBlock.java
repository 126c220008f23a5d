package org.opencowork.pairing.urlsafety;

/** A block of addresses of one family: those that share the first {@code prefixLength} bits with {@code network}. */
final class AddressBlock {

    private final byte[] network;
    private final int prefixLength;
    private final RuleFile.Row row;

    /** Reads {@code 10.0.0.0/8} from the key of the row. */
    AddressBlock(RuleFile.Row row) {
        var slash = row.key().indexOf('/');
        this.network = Literals.bytes(row.key().substring(0, slash)).orElseThrow();
        this.prefixLength = Integer.parseInt(row.key().substring(slash + 1));
        this.row = row;
    }

    boolean contains(byte[] address) {
        if (address.length != network.length) {
            return false;
        }
        for (int bit = 0; bit < prefixLength; bit += 8) {
            var mask = 0xff << Math.max(0, 8 - (prefixLength - bit));
            if (((address[bit / 8] ^ network[bit / 8]) & mask & 0xff) != 0) {
                return false;
            }
        }
        return true;
    }

    byte[] network() {
        return network.clone();
    }

    int prefixLength() {
        return prefixLength;
    }

    NetworkClass networkClass() {
        return row.networkClass();
    }

    /** Returns name and RFC. */
    String citation() {
        return row.citation();
    }
}
